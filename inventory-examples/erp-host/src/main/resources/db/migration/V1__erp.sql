-- The ERP as it was before the ledger came: its stock is a number in a column. taken_over says which articles the ledger
-- keeps: what their column says is never an opening balance again.

create table customer (
    number varchar(20) not null,
    name   varchar(100) not null,
    constraint customer_pk primary key (number)
);

create table product (
    id         bigint not null,
    sku        varchar(64) not null,
    name       varchar(200) not null,
    price      decimal(12,2) not null,
    stock_qty  integer not null,
    taken_over boolean default false not null,
    constraint product_pk primary key (id),
    constraint product_sku unique (sku)
);

create table customer_order (
    number          varchar(20) not null,
    customer_number varchar(20) not null,
    status          varchar(16) not null,
    constraint customer_order_pk primary key (number),
    constraint customer_order_customer foreign key (customer_number) references customer (number)
);

create table order_line (
    order_number varchar(20) not null,
    line_no      integer not null,
    product_id   bigint not null,
    quantity     integer not null,
    constraint order_line_pk primary key (order_number, line_no),
    constraint order_line_order foreign key (order_number) references customer_order (number),
    constraint order_line_product foreign key (product_id) references product (id),
    constraint order_line_quantity check (quantity > 0)
);

create table invoice (
    number       varchar(24) not null,
    order_number varchar(20) not null,
    amount       decimal(12,2) not null,
    issued_at    timestamp(6) with time zone not null,
    constraint invoice_pk primary key (number),
    constraint invoice_order unique (order_number),
    constraint invoice_for foreign key (order_number) references customer_order (number)
);
