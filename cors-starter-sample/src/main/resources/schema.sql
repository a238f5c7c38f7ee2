create table tenant_domain (
  origin varchar(300) primary key,
  verified boolean not null,
  updated_at timestamp(6) not null default current_timestamp
);

insert into tenant_domain (origin, verified) values ('https://shop.example.com', true);
