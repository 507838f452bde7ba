-- What the sentinel compares with: ours, not the law's, and so versioned beside the other thresholds.
insert into standing_threshold (name, amount, valid_from, known_on, entered_by) values
('finding-land-percent', 80, '2000-01-01', '2000-01-01', 'mặc định'),
('finding-same-months', 3, '2000-01-01', '2000-01-01', 'mặc định'),
('finding-jump-points', 20, '2000-01-01', '2000-01-01', 'mặc định');
