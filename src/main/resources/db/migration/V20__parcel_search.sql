-- The map's search asks for a parcel by sheet and number alone, at every pause in typing. Among 1.5 million parcels of 600 projects the key,
-- which begins with the project, took 380 ms; the step through this index took 0.03 ms. A survey of 100,000 parcels takes some 0.15 s longer by it.
create index parcel_search on parcel (number, sheet);
