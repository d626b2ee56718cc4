-- What such an ERP may have in it on the day it takes the ledger over.

insert into customer (number, name) values ('C-1', 'Tea Room Ltd'), ('C-2', 'Corner Shop');

insert into product (id, sku, name, price, stock_qty) values
    (1, 'TEA', 'Green tea 250 g', 4.50, 40),
    (2, 'MUG', 'Stoneware mug', 7.90, 12),
    (3, 'POT', 'Teapot 1 l', 24.00, 3),
    (4, 'TRAY', 'Bamboo tray', 11.00, 0);

insert into customer_order (number, customer_number, status) values ('O-1', 'C-1', 'OPEN'), ('O-2', 'C-2', 'OPEN');

insert into order_line (order_number, line_no, product_id, quantity) values
    ('O-1', 0, 1, 10), ('O-1', 1, 2, 4),
    ('O-2', 0, 1, 5), ('O-2', 1, 3, 5);
