-- What the shop keeps itself, beside the ledger's tables. The placeholders say what the databases write differently; see Ledger.

create table retail_counter (
    name       varchar(32) not null,
    last_given bigint      not null,
    primary key (name)
);
insert into retail_counter (name, last_given) values ('product', 0);
insert into retail_counter (name, last_given) values ('user', 0);

create table retail_product (
    sku      varchar(64)  ${exact} not null,
    supplier varchar(200) not null,
    reviews  decimal(2,1) not null,
    added_as varchar(80)  ${exact},
    primary key (sku),
    constraint retail_product_added_as unique (added_as)
);

create table retail_movement (
    movement_id bigint ${identity} not null,
    command_id  varchar(100) ${exact} not null,
    line_no     integer not null,
    primary key (movement_id),
    constraint retail_movement_line unique (command_id, line_no)
);

create table retail_user (
    admin_id   varchar(10)  ${exact} not null,
    email      varchar(200) not null,
    password   varchar(100) not null,
    role       varchar(16)  not null,
    created_at ${instant} not null,
    primary key (admin_id),
    constraint retail_user_email unique (email)
);
