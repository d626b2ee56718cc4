-- Which articles the ledger keeps: what their column says is never an opening balance again.

alter table product add column taken_over boolean default false not null;
