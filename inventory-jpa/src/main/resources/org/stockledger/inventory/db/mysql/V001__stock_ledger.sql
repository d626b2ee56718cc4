-- The tables of the stock ledger for MySQL 8.0.17 or newer.
-- utf8mb4_0900_bin: equal only when equal byte for byte, trailing blanks count, ordered by code point.
-- Times are UTC.

create table inv_product (
    product_no    bigint not null auto_increment,
    sku           varchar(64) not null,
    name          varchar(200) not null,
    description   varchar(2000) not null,
    category      varchar(200) not null,
    price         decimal(18,6),
    currency      varchar(3),
    unit          varchar(16) not null,
    decimals      integer not null,
    reorder_point decimal(18,6) not null,
    floor         decimal(18,6) not null,
    archived      boolean not null,
    registered_at datetime(6) not null,
    search_text   varchar(7000) not null,
    primary key (product_no),
    constraint inv_product_sku unique (sku),
    constraint inv_product_floor check (floor <= 0),
    constraint inv_product_decimals check (decimals between 0 and 6)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;

create table inv_location (
    location_no   bigint not null auto_increment,
    code          varchar(64) not null,
    name          varchar(200) not null,
    address       varchar(500) not null,
    archived      boolean not null,
    registered_at datetime(6) not null,
    search_text   varchar(2400) not null,
    primary key (location_no),
    constraint inv_location_code unique (code)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;

create table inv_stock (
    cell_no         bigint not null auto_increment,
    product_no      bigint not null,
    location_no     bigint not null,
    on_hand         decimal(18,6) not null,
    sequence        bigint not null,
    last_command_no bigint not null,
    primary key (cell_no),
    constraint inv_stock_cell unique (product_no, location_no),
    constraint inv_stock_product foreign key (product_no) references inv_product (product_no),
    constraint inv_stock_location foreign key (location_no) references inv_location (location_no),
    constraint inv_stock_empty check (sequence > 0 or (sequence = 0 and on_hand = 0))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;
create index inv_stock_at on inv_stock (location_no, product_no);

create table inv_command (
    command_no   bigint not null,
    id           varchar(100) not null,
    kind         varchar(16) not null,
    content_hash varbinary(32) not null,
    hash_version integer not null,
    occurred_at  datetime(6) not null,
    recorded_at  datetime(6) not null,
    reference    varchar(100),
    note         varchar(2000),
    actor        varchar(100),
    reason       varchar(100),
    reverses     bigint,
    returns_of   bigint,
    location_no  bigint,
    currency     varchar(3),
    total        decimal(18,6),
    primary key (command_no),
    constraint inv_command_id unique (id),
    constraint inv_command_reverses unique (reverses)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;
create index inv_command_returns_of on inv_command (returns_of);
create index inv_command_kind on inv_command (kind, command_no);
create index inv_command_at on inv_command (location_no, command_no);
create index inv_command_occurred on inv_command (occurred_at, command_no);

create table inv_movement (
    command_no       bigint not null,
    line_no          integer not null,
    product_no       bigint not null,
    from_location_no bigint,
    to_location_no   bigint,
    quantity         decimal(18,6) not null,
    unit_cost        decimal(18,6),
    cost_currency    varchar(3),
    sku              varchar(64),
    name             varchar(200),
    unit_price       decimal(18,6),
    discount         decimal(18,6),
    total            decimal(18,6),
    returned         decimal(18,6),
    refunded         decimal(18,6),
    sale_line        integer,
    primary key (command_no, line_no),
    constraint inv_movement_moved check (quantity > 0),
    constraint inv_movement_side check (from_location_no is not null or to_location_no is not null),
    constraint inv_movement_returned check (returned >= 0 and returned <= quantity),
    constraint inv_movement_refunded check (refunded >= 0 and refunded <= total)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;
create index inv_movement_product on inv_movement (product_no, command_no, line_no);
create index inv_movement_from on inv_movement (from_location_no, command_no, line_no);
create index inv_movement_to on inv_movement (to_location_no, command_no, line_no);

create table inv_entry (
    cell_no    bigint not null,
    sequence   bigint not null,
    command_no bigint not null,
    line_no    integer not null,
    delta      decimal(18,6) not null,
    balance    decimal(18,6) not null,
    floor      decimal(18,6) not null,
    primary key (cell_no, sequence),
    constraint inv_entry_stock foreign key (cell_no) references inv_stock (cell_no),
    constraint inv_entry_sequence check (sequence > 0),
    constraint inv_entry_delta check (delta <> 0),
    constraint inv_entry_floor check (delta > 0 or balance >= floor)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin;
create index inv_entry_recorded on inv_entry (cell_no, command_no, sequence);
create index inv_entry_line on inv_entry (command_no, line_no);
