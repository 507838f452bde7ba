-- The law as data: what holds on which day, with its article, where it was read, and whether that page was read at all.
-- verified = false: known by hearsay; never printed as law. valid_to is the first day on which a row no longer holds.
-- No row is deleted when the law changes: the old one gets its valid_to, the new one its own line.

-- ---------------------------------------------------------------- tables
create table legal_regime (
    id         bigint primary key default nextval('row_seq'),
    subject    text not null,              -- investment, land, administration, decree, monitoring, report-forms, treasury
    code       text not null,
    title      text not null,
    valid_from date not null,
    valid_to   date check (valid_to > valid_from),
    article    text not null,
    source     text not null,
    verified   boolean not null,
    note       text,
    unique (subject, valid_from)
);

-- legal_figure (V1): amounts of money are in đồng.
alter table legal_figure
    add column unit text not null default 'years'
        check (unit in ('years', 'months', 'days', 'working-days', 'dong', 'percent', 'weekday')),
    add column note text,
    add constraint legal_figure_ends_after_it_begins check (valid_to > valid_from);

-- A day of the calendar that the law names: years after the year in question; no month means every month.
create table legal_deadline (
    id          bigint primary key default nextval('row_seq'),
    name        text not null,
    applies_to  text not null,
    years_after int not null,
    month       int check (month between 1 and 12),
    day         int not null check (day between 1 and 31),
    valid_from  date not null,
    valid_to    date check (valid_to > valid_from),
    article     text not null,
    source      text not null,
    verified    boolean not null,
    note        text,
    unique (name, applies_to, valid_from)
);

-- Days that are not what their day of the week says.
create table public_holiday (
    day      date primary key,
    kind     text not null check (kind in ('HOLIDAY', 'COMPENSATION', 'SWAPPED_OFF', 'SWAPPED_WORKING')),
    name     text not null,
    article  text not null,
    source   text not null,
    verified boolean not null
);

-- Whoever corrects the law or a threshold, by whichever hand, makes every judgement be worked out anew.
create function law_has_changed() returns trigger language plpgsql as $$
begin
    perform nextval('fact_seq');
    return null;
end $$;
create trigger law_has_changed after insert or update or delete on legal_regime
    for each statement execute function law_has_changed();
create trigger law_has_changed after insert or update or delete on legal_figure
    for each statement execute function law_has_changed();
create trigger law_has_changed after insert or update or delete on legal_deadline
    for each statement execute function law_has_changed();
create trigger law_has_changed after insert or update or delete on public_holiday
    for each statement execute function law_has_changed();
create trigger law_has_changed after insert or update or delete on standing_threshold
    for each statement execute function law_has_changed();

-- A threshold may be set twice on one day; the later row prevails.
alter table standing_threshold drop constraint standing_threshold_name_valid_from_known_on_key;
create index on standing_threshold (name, valid_from, known_on, id);

-- ---------------------------------------------------------------- regimes
insert into legal_regime (subject, code, title, valid_from, valid_to, article, source, verified, note) values
('investment', 'DTC-2019', 'Luật Đầu tư công 2019', '2020-01-01', '2025-01-01', 'Luật 39/2019/QH14, ngày 13/06/2019', 'lawnet.vn; english.luatvietnam.vn 39-2019-qh14', true, null),
('investment', 'DTC-2024', 'Luật Đầu tư công 2024', '2025-01-01', '2025-07-01', 'Luật 58/2024/QH15, ngày 29/11/2024', 'english.luatvietnam.vn 58-2024-qh15', true, null),
('investment', 'DTC-2024-SD', 'Luật Đầu tư công 2024, sửa đổi 2025', '2025-07-01', null, 'Luật 58/2024/QH15, sửa bởi Luật 90/2025/QH15 ngày 25/06/2025', 'kho mã nguồn công khai, mục Luật 90/2025', true, 'Các ngưỡng và hạn của Luật 58/2024 được giữ; điều nào đã sửa chưa đối chiếu hết.'),
('administration', 'DVHC-3', 'Ba cấp: tỉnh, huyện, xã', '2020-01-01', '2025-07-01', 'Trước Nghị quyết 202/2025/QH15', 'vietnam.vn, Nghị quyết 202/2025/QH15 và 1683/NQ-UBTVQH15', true, null),
('administration', 'DVHC-2', 'Hai cấp: tỉnh, xã', '2025-07-01', null, 'Nghị quyết 202/2025/QH15, ngày 12/06/2025', 'vietnam.vn, Nghị quyết 202/2025/QH15 và 1683/NQ-UBTVQH15', true, null),
('land', 'DD-2013', 'Luật Đất đai 2013', '2014-07-01', '2024-08-01', 'Luật 45/2013/QH13', 'chưa đối chiếu ngày có hiệu lực', false, null),
('land', 'DD-2024', 'Luật Đất đai 2024', '2024-08-01', null, 'Luật 31/2024/QH15, ngày 18/01/2024', 'Báo Lao Động 1457022 (hiệu lực từ 01/08/2024)', true, 'Chuyển tiếp cho phương án duyệt trước 01/08/2024: chưa đối chiếu.'),
('decree', 'ND-40-2020', 'Nghị định hướng dẫn Luật Đầu tư công', '2020-04-06', '2025-04-08', 'Nghị định 40/2020/NĐ-CP', 'english.luatvietnam.vn 40-2020', true, 'Ngày hết hiệu lực chưa đối chiếu.'),
('decree', 'ND-85-2025', 'Nghị định hướng dẫn Luật Đầu tư công', '2025-04-08', null, 'Nghị định 85/2025/NĐ-CP', 'english.luatvietnam.vn decree-85-2025', true, 'Việc bãi bỏ Nghị định 40/2020 chưa đối chiếu.'),
('monitoring', 'ND-29-2021', 'Giám sát, đánh giá đầu tư', '2021-03-26', '2026-01-14', 'Nghị định 29/2021/NĐ-CP', 'thuvienphapluat.vn, hỏi đáp 540BA', true, null),
('monitoring', 'ND-2026', 'Giám sát, đánh giá đầu tư', '2026-01-14', null, 'Nghị định ngày 14/01/2026 (số chưa đối chiếu)', 'dẫn trong Thông tư 44/2026/TT-BTC', false, null),
('report-forms', 'TT-22-2015', 'Mẫu biểu giám sát, đánh giá đầu tư', '2015-12-18', '2023-09-01', 'Thông tư 22/2015/TT-BKHĐT', 'thuvienphapluat.vn Thong-tu-22-2015', true, null),
('report-forms', 'TT-05-2023', 'Mẫu biểu giám sát, đánh giá đầu tư', '2023-09-01', '2026-04-22', 'Thông tư 05/2023/TT-BKHĐT, ngày 30/06/2023', 'vietjack.me thong-tu-05-2023', true, null),
('report-forms', 'TT-44-2026', 'Mẫu biểu giám sát, đánh giá đầu tư', '2026-04-22', null, 'Thông tư 44/2026/TT-BTC', 'english.luatvietnam.vn circular-44-2026', true, 'Ngày có hiệu lực lấy theo ngày ban hành, chưa đối chiếu.'),
('treasury', 'ND-99-2021', 'Thanh toán, quyết toán vốn đầu tư công', '2022-01-01', '2025-09-26', 'Nghị định 99/2021/NĐ-CP, ngày 11/11/2021', 'lawnet.vn; ngày có hiệu lực chưa đối chiếu', false, null),
('treasury', 'ND-254-2025', 'Thanh toán, quyết toán vốn đầu tư công', '2025-09-26', null, 'Nghị định 254/2025/NĐ-CP', 'asemconnectvietnam.gov.vn MaVB_id=3080', true, 'Việc bãi bỏ Nghị định 99/2021 chưa đối chiếu.');

-- ---------------------------------------------------------------- figures
-- Thresholds of the groups by sector class. 2019: F2, F3 from the law's text; F4, F5 and QTQG not confirmed. 2024: A and B confirmed.
-- Public code that gives 1.600/1.200/1.000/900 tỷ for group A of 2024 is wrong; never copy thresholds from code.
insert into legal_figure (name, applies_to, amount, unit, valid_from, valid_to, article, source, verified, note) values
('group-a-from', 'F2', 2300000000000, 'dong', '2020-01-01', '2025-01-01', 'Luật 39/2019/QH14, tiêu chí nhóm A', 'lawnet.vn 405901', true, null),
('group-a-from', 'F3', 1500000000000, 'dong', '2020-01-01', '2025-01-01', 'Luật 39/2019/QH14, tiêu chí nhóm A', 'lawnet.vn 405901', true, null),
('group-a-from', 'F4', 1000000000000, 'dong', '2020-01-01', '2025-01-01', 'Luật 39/2019/QH14 (điều chưa đối chiếu)', 'chưa đối chiếu', false, null),
('group-a-from', 'F5', 800000000000, 'dong', '2020-01-01', '2025-01-01', 'Luật 39/2019/QH14 (điều chưa đối chiếu)', 'chưa đối chiếu', false, null),
('group-b-from', 'F2', 120000000000, 'dong', '2020-01-01', '2025-01-01', 'Luật 39/2019/QH14, tiêu chí nhóm B', 'lawnet.vn 106635', true, null),
('group-b-from', 'F3', 80000000000, 'dong', '2020-01-01', '2025-01-01', 'Luật 39/2019/QH14, tiêu chí nhóm B', 'lawnet.vn 106635', true, null),
('group-b-from', 'F4', 60000000000, 'dong', '2020-01-01', '2025-01-01', 'Luật 39/2019/QH14 (điều chưa đối chiếu)', 'chưa đối chiếu', false, null),
('group-b-from', 'F5', 45000000000, 'dong', '2020-01-01', '2025-01-01', 'Luật 39/2019/QH14 (điều chưa đối chiếu)', 'chưa đối chiếu', false, null),
('group-qtqg-from', '*', 10000000000000, 'dong', '2020-01-01', '2025-01-01', 'Luật 39/2019/QH14 (điều chưa đối chiếu)', 'chưa đối chiếu', false, 'Còn tiêu chí môi trường, di dân.'),
('group-a-from', 'F2', 4600000000000, 'dong', '2025-01-01', null, 'Luật 58/2024/QH15, tiêu chí nhóm A', 'lawnet.vn 174748', true, null),
('group-a-from', 'F3', 3000000000000, 'dong', '2025-01-01', null, 'Luật 58/2024/QH15, tiêu chí nhóm A', 'lawnet.vn 174748', true, null),
('group-a-from', 'F4', 2000000000000, 'dong', '2025-01-01', null, 'Luật 58/2024/QH15, tiêu chí nhóm A', 'lawnet.vn 174748', true, null),
('group-a-from', 'F5', 1600000000000, 'dong', '2025-01-01', null, 'Luật 58/2024/QH15, tiêu chí nhóm A', 'lawnet.vn 174748', true, null),
('group-b-from', 'F2', 240000000000, 'dong', '2025-01-01', null, 'Luật 58/2024/QH15, tiêu chí nhóm B', 'lawnet.vn 1102087', true, null),
('group-b-from', 'F3', 160000000000, 'dong', '2025-01-01', null, 'Luật 58/2024/QH15, tiêu chí nhóm B', 'lawnet.vn 1102087', true, null),
('group-b-from', 'F4', 120000000000, 'dong', '2025-01-01', null, 'Luật 58/2024/QH15, tiêu chí nhóm B', 'lawnet.vn 1102087', true, null),
('group-b-from', 'F5', 90000000000, 'dong', '2025-01-01', null, 'Luật 58/2024/QH15, tiêu chí nhóm B', 'lawnet.vn 1102087', true, null),
('group-qtqg-from', '*', 30000000000000, 'dong', '2025-01-01', null, 'Luật 58/2024/QH15 (điều chưa đối chiếu)', 'một kho mã nguồn công khai', false, 'Còn tiêu chí môi trường, di dân.'),
-- Periods of the investment law, of monitoring and of the treasury.
('appraisal-other', 'A', 45, 'days', '2020-04-06', '2025-04-08', 'Nghị định 40/2020/NĐ-CP', 'english.luatvietnam.vn 40-2020', true, 'Dự án không có cấu phần xây dựng.'),
('appraisal-other', 'B', 30, 'days', '2020-04-06', '2025-04-08', 'Nghị định 40/2020/NĐ-CP', 'english.luatvietnam.vn 40-2020', true, 'Dự án không có cấu phần xây dựng.'),
('appraisal-other', 'C', 30, 'days', '2020-04-06', '2025-04-08', 'Nghị định 40/2020/NĐ-CP', 'english.luatvietnam.vn 40-2020', true, 'Dự án không có cấu phần xây dựng.'),
('system-entry', '*', 7, 'working-days', '2023-09-01', '2026-04-22', 'Thông tư 05/2023/TT-BKHĐT', 'vietjack.me thong-tu-05-2023', true, 'Từ ngày phê duyệt hoặc thay đổi.'),
('system-entry', '*', 7, 'working-days', '2026-04-22', null, 'Thông tư 44/2026/TT-BTC (điều chưa đối chiếu)', 'chưa đối chiếu', false, null),
('settlement', 'QTQG', 9, 'months', '2022-01-01', null, 'Nghị định 99/2021/NĐ-CP (điều chưa đối chiếu)', 'chưa đối chiếu', false, 'Từ ngày bàn giao đưa vào sử dụng.'),
('settlement', 'A', 9, 'months', '2022-01-01', null, 'Nghị định 99/2021/NĐ-CP (điều chưa đối chiếu)', 'chưa đối chiếu', false, 'Từ ngày bàn giao đưa vào sử dụng.'),
('settlement', 'B', 6, 'months', '2022-01-01', null, 'Nghị định 99/2021/NĐ-CP (điều chưa đối chiếu)', 'chưa đối chiếu', false, 'Từ ngày bàn giao đưa vào sử dụng.'),
('settlement', 'C', 4, 'months', '2022-01-01', null, 'Nghị định 99/2021/NĐ-CP (điều chưa đối chiếu)', 'chưa đối chiếu', false, 'Từ ngày bàn giao đưa vào sử dụng.'),
('advance-recovered-at', '*', 80, 'percent', '2022-01-01', '2025-09-26', 'Nghị định 99/2021/NĐ-CP', 'lawnet.vn, bản án 7914', true, 'Thanh toán đến mức này của giá trị hợp đồng thì phải thu hồi hết tạm ứng.'),
('advance-recovered-at', '*', 80, 'percent', '2025-09-26', null, 'Nghị định 254/2025/NĐ-CP (điều chưa đối chiếu)', 'chưa đối chiếu', false, null),
('advance-guarantee-from', '*', 1000000000, 'dong', '2022-01-01', '2025-09-26', 'Nghị định 99/2021/NĐ-CP, Điều 10 khoản 1, 2', 'lawnet.vn 377403, 390231', true, 'Tạm ứng trên mức này phải có bảo lãnh.'),
('advance-cap', '*', 30, 'percent', '2022-01-01', null, 'Nghị định 99/2021/NĐ-CP (điều chưa đối chiếu)', 'chưa đối chiếu', false, 'Mức tạm ứng tối đa thông thường so với giá trị hợp đồng.'),
-- Land.
('land-notice', 'AGRICULTURAL', 90, 'days', '2014-07-01', '2024-08-01', 'Luật Đất đai 45/2013/QH13', 'luatsu5.com', true, null),
('land-notice', 'OTHER', 180, 'days', '2014-07-01', '2024-08-01', 'Luật Đất đai 45/2013/QH13', 'luatsu5.com', true, null),
('land-notice', 'AGRICULTURAL', 90, 'days', '2024-08-01', null, 'Luật 31/2024/QH15, Điều 85', 'Báo Lao Động 1644315; baonghean.vn 10290652', true, null),
('land-notice', 'OTHER', 180, 'days', '2024-08-01', null, 'Luật 31/2024/QH15, Điều 85', 'Báo Lao Động 1644315; baonghean.vn 10290652', true, null),
('land-notice-valid', '*', 12, 'months', '2024-08-01', null, 'Luật 31/2024/QH15, Điều 85', 'Báo Lao Động 1644315', true, null),
('land-persuasion', '*', 15, 'days', '2024-08-01', null, 'Luật 31/2024/QH15, Điều 87, 88', 'Báo Lao Động 1503773', true, 'Vận động người không phối hợp kiểm đếm.'),
('land-forced-inventory', '*', 10, 'days', '2024-08-01', null, 'Luật 31/2024/QH15, Điều 87, 88', 'Báo Lao Động 1503773', true, 'Sau vận động, ra quyết định kiểm đếm bắt buộc.'),
('land-posting', '*', 20, 'days', '2014-07-01', '2024-08-01', 'Luật Đất đai 45/2013/QH13 (điều chưa đối chiếu)', 'chưa đối chiếu', false, null),
('land-posting', '*', 30, 'days', '2024-08-01', null, 'Luật 31/2024/QH15, Điều 87 khoản 3', 'baonghean.vn 10291123', true, null),
('land-payment', '*', 30, 'days', '2014-07-01', '2024-08-01', 'Luật Đất đai 45/2013/QH13', 'lawnet.vn 422677-56730; tuoitrenews.vn 31993', true, 'Từ khi quyết định thu hồi đất có hiệu lực.'),
('land-payment', '*', 30, 'days', '2024-08-01', null, 'Luật 31/2024/QH15, Điều 94', 'Báo Lao Động 1573642', true, 'Từ khi duyệt phương án.'),
('land-recovery', '*', 10, 'days', '2024-08-01', null, 'Luật 31/2024/QH15, Điều 87 khoản 5, 6', 'Báo Lao Động 1573642', true, 'Từ khi đủ điều kiện thu hồi.'),
-- Days off: Saturday is weekday 6, Sunday 7 (ISO 8601).
('weekly-rest', 'SATURDAY', 6, 'weekday', '1999-10-02', null, 'Tuần làm việc 40 giờ của cơ quan nhà nước', 'Tờ trình 89/TTr-LĐTBXH ngày 20/11/2014', true, null),
('weekly-rest', 'SUNDAY', 7, 'weekday', '1999-10-02', null, 'Tuần làm việc 40 giờ của cơ quan nhà nước', 'Tờ trình 89/TTr-LĐTBXH ngày 20/11/2014', true, null),
('period-ends-on-working-day', '*', 1, 'working-days', '2017-01-01', null, 'Bộ luật Dân sự 2015, Điều 148 khoản 5', 'kho mã nguồn công khai (ứng dụng giải phóng mặt bằng Sơn La)', true, 'Ngày cuối của thời hạn tính bằng ngày rơi vào ngày nghỉ thì kết thúc vào ngày làm việc tiếp theo.');

-- ---------------------------------------------------------------- deadlines
insert into legal_deadline (name, applies_to, years_after, month, day, valid_from, valid_to, article, source, verified, note) values
('disbursement', 'ANNUAL', 1, 1, 31, '2020-01-01', '2025-01-01', 'Luật 39/2019/QH14, thời gian thực hiện và giải ngân', 'lawnet.vn 142656', true, null),
('disbursement', 'ANNUAL', 1, 1, 31, '2025-01-01', null, 'Luật 58/2024/QH15, Điều 72', 'lawnet.vn 175152', true, null),
('disbursement', 'EXTENDED', 1, 12, 31, '2020-01-01', '2025-01-01', 'Luật 39/2019/QH14, thời gian thực hiện và giải ngân', 'lawnet.vn 142656', true, 'Muộn nhất; chỉ khi bất khả kháng, Thủ tướng quyết định với NSTW, HĐND với NSĐP.'),
('disbursement', 'EXTENDED', 1, 12, 31, '2025-01-01', null, 'Luật 58/2024/QH15, Điều 72', 'lawnet.vn 175152', true, 'Muộn nhất; các trường hợp luật nêu, Thủ tướng quyết định với NSTW, Chủ tịch UBND với NSĐP.'),
('supplement-cut', 'ANNUAL', 0, 9, 30, '2025-01-01', null, 'Luật 58/2024/QH15, Điều 72', 'lawnet.vn 175152', true, 'Vốn bổ sung sau ngày này có hạn giải ngân riêng.'),
('disbursement', 'SUPPLEMENT', 1, 12, 31, '2025-01-01', null, 'Luật 58/2024/QH15, Điều 72', 'lawnet.vn 175152', true, 'Tự động, không cần quyết định kéo dài.'),
('disbursement', 'MEDIUM_TERM', 1, 1, 31, '2020-01-01', '2025-01-01', 'Luật 39/2019/QH14, thời gian thực hiện và giải ngân', 'lawnet.vn 142656', true, 'Tính từ năm cuối của kỳ trung hạn.'),
('disbursement', 'MEDIUM_TERM', 1, 1, 31, '2025-01-01', null, 'Luật 58/2024/QH15 (điều chưa đối chiếu)', 'chưa đối chiếu', false, 'Tính từ năm cuối của kỳ trung hạn.'),
('payment-cut', 'CONTRACT_ADVANCE', 0, 12, 31, '2022-01-01', null, 'Nghị định 99/2021/NĐ-CP (điều chưa đối chiếu)', 'chưa đối chiếu', false, null),
('payment-cut', 'CLEARANCE_AND_VOLUME', 1, 1, 31, '2022-01-01', null, 'Nghị định 99/2021/NĐ-CP (điều chưa đối chiếu)', 'chưa đối chiếu', false, null),
('plan-adjustment', 'PROPOSED', 0, 11, 15, '2020-01-01', null, 'Nghị định 40/2020/NĐ-CP (điều chưa đối chiếu)', 'chưa đối chiếu', false, null),
('plan-adjustment', 'DECIDED', 0, 12, 31, '2020-01-01', null, 'Luật 39/2019/QH14 (điều chưa đối chiếu)', 'chưa đối chiếu', false, null),
('annual-plan', 'PM_RULE', -1, 5, 15, '2020-01-01', '2025-01-01', 'Luật 39/2019/QH14, Điều 56', 'lawnet.vn, bản án 9210; faolex vie202112', true, null),
('annual-plan', 'MINISTRY_GUIDE', -1, 6, 15, '2020-01-01', '2025-01-01', 'Luật 39/2019/QH14, Điều 56', 'lawnet.vn, bản án 9210; faolex vie202112', true, null),
('annual-plan', 'PROVINCE_GUIDE', -1, 6, 30, '2020-01-01', '2025-01-01', 'Luật 39/2019/QH14, Điều 56', 'lawnet.vn, bản án 9210; faolex vie202112', true, null),
('annual-plan', 'COMPILED', -1, 7, 20, '2020-01-01', '2025-01-01', 'Luật 39/2019/QH14, Điều 56', 'lawnet.vn, bản án 9210; faolex vie202112', true, null),
('annual-plan', 'TO_COUNCIL', -1, 7, 25, '2020-01-01', '2025-01-01', 'Luật 39/2019/QH14, Điều 56', 'lawnet.vn, bản án 9210; faolex vie202112', true, null),
('annual-plan', 'TO_MINISTRIES', -1, 7, 31, '2020-01-01', '2025-01-01', 'Luật 39/2019/QH14, Điều 56', 'lawnet.vn, bản án 9210; faolex vie202112', true, null),
('report', 'MONTHLY', 0, null, 25, '2023-09-01', '2026-04-22', 'Thông tư 05/2023/TT-BKHĐT', 'vietjack.me thong-tu-05-2023', true, 'Giá trị khối lượng, giải ngân, ảnh hoặc video hiện trường.'),
('report', 'MONTHLY', 0, null, 25, '2026-04-22', null, 'Thông tư 44/2026/TT-BTC (điều chưa đối chiếu)', 'chưa đối chiếu', false, null),
('report', 'HALF_YEAR', 0, 7, 10, '2021-03-26', '2026-01-14', 'Nghị định 29/2021/NĐ-CP, Điều 100', 'thuvienphapluat.vn, hỏi đáp 540BA; manaboxvietnam.com', true, 'Trước ngày này.'),
('report', 'ANNUAL', 1, 2, 10, '2021-03-26', '2026-01-14', 'Nghị định 29/2021/NĐ-CP, Điều 100 khoản 11', 'thuvienphapluat.vn, hỏi đáp 540BA; manaboxvietnam.com', true, 'Trước ngày này.'),
('report', 'PROVINCE_ANNUAL', 1, 3, 1, '2021-03-26', '2026-01-14', 'Nghị định 29/2021/NĐ-CP (khoản chưa đối chiếu)', 'chưa đối chiếu', false, null),
('report', 'HALF_YEAR', 0, 7, 10, '2026-01-14', null, 'Nghị định ngày 14/01/2026 (số chưa đối chiếu)', 'chưa đối chiếu', false, 'Trước ngày này.'),
('report', 'ANNUAL', 1, 2, 10, '2026-01-14', null, 'Nghị định ngày 14/01/2026 (số chưa đối chiếu)', 'chưa đối chiếu', false, 'Trước ngày này.');

-- ---------------------------------------------------------------- days off, 2020 to 2027, as the offices had them
-- Compensation and swapped days are verified only where a page names them. Not entered: the compensation for Tết 2027 and the second day of
-- National Day 2027 (not announced), and 24/11/2026 (Vietnam Culture Day: whether it is a day off already was not confirmed).
insert into public_holiday (day, kind, name, article, source, verified) values
('2020-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Điều 115 Bộ luật Lao động 10/2012/QH13', 'worldholidayhub.com/vn/2020; ngày âm lịch tính lại theo sóc', true),
('2020-01-23', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 115 Bộ luật Lao động 10/2012/QH13', 'worldholidayhub.com/vn/2020; ngày âm lịch tính lại theo sóc', true),
('2020-01-24', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 115 Bộ luật Lao động 10/2012/QH13', 'worldholidayhub.com/vn/2020; ngày âm lịch tính lại theo sóc', true),
('2020-01-25', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 115 Bộ luật Lao động 10/2012/QH13', 'worldholidayhub.com/vn/2020; ngày âm lịch tính lại theo sóc', true),
('2020-01-26', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 115 Bộ luật Lao động 10/2012/QH13', 'worldholidayhub.com/vn/2020; ngày âm lịch tính lại theo sóc', true),
('2020-01-27', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 115 Bộ luật Lao động 10/2012/QH13', 'worldholidayhub.com/vn/2020; ngày âm lịch tính lại theo sóc', true),
('2020-01-28', 'COMPENSATION', 'Nghỉ bù Tết Nguyên đán', 'Điều 115 khoản 3 Bộ luật Lao động 10/2012/QH13', 'worldholidayhub.com/vn/2020; ngày âm lịch tính lại theo sóc', true),
('2020-01-29', 'COMPENSATION', 'Nghỉ bù Tết Nguyên đán', 'Điều 115 khoản 3 Bộ luật Lao động 10/2012/QH13', 'worldholidayhub.com/vn/2020; ngày âm lịch tính lại theo sóc', true),
('2020-04-02', 'HOLIDAY', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Điều 115 Bộ luật Lao động 10/2012/QH13', 'worldholidayhub.com/vn/2020; ngày âm lịch tính lại theo sóc', true),
('2020-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Điều 115 Bộ luật Lao động 10/2012/QH13', 'worldholidayhub.com/vn/2020; ngày âm lịch tính lại theo sóc', true),
('2020-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Điều 115 Bộ luật Lao động 10/2012/QH13', 'worldholidayhub.com/vn/2020; ngày âm lịch tính lại theo sóc', true),
('2020-09-02', 'HOLIDAY', 'Quốc khánh', 'Điều 115 Bộ luật Lao động 10/2012/QH13', 'worldholidayhub.com/vn/2020; ngày âm lịch tính lại theo sóc', true),
('2021-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 09/12/2020, Vietnams public holidays in 2021', true),
('2021-02-10', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 09/12/2020, Vietnams public holidays in 2021', true),
('2021-02-11', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 09/12/2020, Vietnams public holidays in 2021', true),
('2021-02-12', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 09/12/2020, Vietnams public holidays in 2021', true),
('2021-02-13', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 09/12/2020, Vietnams public holidays in 2021', true),
('2021-02-14', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 09/12/2020, Vietnams public holidays in 2021', true),
('2021-02-15', 'COMPENSATION', 'Nghỉ bù Tết Nguyên đán', 'Điều 111 khoản 3 Bộ luật Lao động 45/2019/QH14', 'SGGP 09/12/2020, Vietnams public holidays in 2021', true),
('2021-02-16', 'COMPENSATION', 'Nghỉ bù Tết Nguyên đán', 'Điều 111 khoản 3 Bộ luật Lao động 45/2019/QH14', 'SGGP 09/12/2020, Vietnams public holidays in 2021', true),
('2021-04-21', 'HOLIDAY', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 09/12/2020, Vietnams public holidays in 2021', true),
('2021-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 09/12/2020, Vietnams public holidays in 2021', true),
('2021-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 09/12/2020, Vietnams public holidays in 2021', true),
('2021-05-03', 'COMPENSATION', 'Nghỉ bù Ngày Quốc tế lao động', 'Điều 111 khoản 3 Bộ luật Lao động 45/2019/QH14', 'SGGP 09/12/2020, Vietnams public holidays in 2021', true),
('2021-09-02', 'HOLIDAY', 'Quốc khánh', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 09/12/2020, Vietnams public holidays in 2021', true),
('2021-09-03', 'HOLIDAY', 'Quốc khánh (ngày liền kề)', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 09/12/2020, Vietnams public holidays in 2021', true),
('2022-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 05/12/2021 và lịch nghỉ tháng 4, 5/2022; officeholidays.com/countries/vietnam/2022', true),
('2022-01-03', 'COMPENSATION', 'Nghỉ bù Tết Dương lịch', 'Điều 111 khoản 3 Bộ luật Lao động 45/2019/QH14', 'SGGP 05/12/2021 và lịch nghỉ tháng 4, 5/2022; officeholidays.com/countries/vietnam/2022', true),
('2022-01-31', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 05/12/2021 và lịch nghỉ tháng 4, 5/2022; officeholidays.com/countries/vietnam/2022', true),
('2022-02-01', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 05/12/2021 và lịch nghỉ tháng 4, 5/2022; officeholidays.com/countries/vietnam/2022', true),
('2022-02-02', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 05/12/2021 và lịch nghỉ tháng 4, 5/2022; officeholidays.com/countries/vietnam/2022', true),
('2022-02-03', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 05/12/2021 và lịch nghỉ tháng 4, 5/2022; officeholidays.com/countries/vietnam/2022', true),
('2022-02-04', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 05/12/2021 và lịch nghỉ tháng 4, 5/2022; officeholidays.com/countries/vietnam/2022', true),
('2022-04-10', 'HOLIDAY', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 05/12/2021 và lịch nghỉ tháng 4, 5/2022; officeholidays.com/countries/vietnam/2022', true),
('2022-04-11', 'COMPENSATION', 'Nghỉ bù Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Điều 111 khoản 3 Bộ luật Lao động 45/2019/QH14', 'SGGP 05/12/2021 và lịch nghỉ tháng 4, 5/2022; officeholidays.com/countries/vietnam/2022', true),
('2022-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 05/12/2021 và lịch nghỉ tháng 4, 5/2022; officeholidays.com/countries/vietnam/2022', true),
('2022-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 05/12/2021 và lịch nghỉ tháng 4, 5/2022; officeholidays.com/countries/vietnam/2022', true),
('2022-05-02', 'COMPENSATION', 'Nghỉ bù Ngày Chiến thắng', 'Điều 111 khoản 3 Bộ luật Lao động 45/2019/QH14', 'SGGP 05/12/2021 và lịch nghỉ tháng 4, 5/2022; officeholidays.com/countries/vietnam/2022', true),
('2022-05-03', 'COMPENSATION', 'Nghỉ bù Ngày Quốc tế lao động', 'Điều 111 khoản 3 Bộ luật Lao động 45/2019/QH14', 'SGGP 05/12/2021 và lịch nghỉ tháng 4, 5/2022; officeholidays.com/countries/vietnam/2022', true),
('2022-09-01', 'HOLIDAY', 'Quốc khánh (ngày liền kề)', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 05/12/2021 và lịch nghỉ tháng 4, 5/2022; officeholidays.com/countries/vietnam/2022', true),
('2022-09-02', 'HOLIDAY', 'Quốc khánh', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 05/12/2021 và lịch nghỉ tháng 4, 5/2022; officeholidays.com/countries/vietnam/2022', true),
('2023-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 30/01/2023; officeholidays.com/countries/vietnam/2023', true),
('2023-01-02', 'COMPENSATION', 'Nghỉ bù Tết Dương lịch', 'Điều 111 khoản 3 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 30/01/2023; officeholidays.com/countries/vietnam/2023', true),
('2023-01-20', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 30/01/2023; officeholidays.com/countries/vietnam/2023', true),
('2023-01-21', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 30/01/2023; officeholidays.com/countries/vietnam/2023', true),
('2023-01-22', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 30/01/2023; officeholidays.com/countries/vietnam/2023', true),
('2023-01-23', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 30/01/2023; officeholidays.com/countries/vietnam/2023', true),
('2023-01-24', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 30/01/2023; officeholidays.com/countries/vietnam/2023', true),
('2023-01-25', 'COMPENSATION', 'Nghỉ bù Tết Nguyên đán', 'Điều 111 khoản 3 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 30/01/2023; officeholidays.com/countries/vietnam/2023', true),
('2023-01-26', 'COMPENSATION', 'Nghỉ bù Tết Nguyên đán', 'Điều 111 khoản 3 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 30/01/2023; officeholidays.com/countries/vietnam/2023', true),
('2023-04-29', 'HOLIDAY', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 30/01/2023; officeholidays.com/countries/vietnam/2023', true),
('2023-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 30/01/2023; officeholidays.com/countries/vietnam/2023', true),
('2023-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 30/01/2023; officeholidays.com/countries/vietnam/2023', true),
('2023-05-02', 'COMPENSATION', 'Nghỉ bù Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Điều 111 khoản 3 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 30/01/2023; officeholidays.com/countries/vietnam/2023', true),
('2023-05-03', 'COMPENSATION', 'Nghỉ bù Ngày Chiến thắng', 'Điều 111 khoản 3 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 30/01/2023; officeholidays.com/countries/vietnam/2023', true),
('2023-09-01', 'HOLIDAY', 'Quốc khánh (ngày liền kề)', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 30/01/2023; officeholidays.com/countries/vietnam/2023', true),
('2023-09-02', 'HOLIDAY', 'Quốc khánh', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 30/01/2023; officeholidays.com/countries/vietnam/2023', true),
('2023-09-04', 'COMPENSATION', 'Nghỉ bù Quốc khánh', 'Điều 111 khoản 3 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 30/01/2023; officeholidays.com/countries/vietnam/2023', true),
('2024-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 05/11/2023; dtinews 05/12/2023', true),
('2024-02-08', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 05/11/2023; dtinews 05/12/2023', true),
('2024-02-09', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 05/11/2023; dtinews 05/12/2023', true),
('2024-02-10', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 05/11/2023; dtinews 05/12/2023', true),
('2024-02-11', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 05/11/2023; dtinews 05/12/2023', true),
('2024-02-12', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 05/11/2023; dtinews 05/12/2023', true),
('2024-02-13', 'COMPENSATION', 'Nghỉ bù Tết Nguyên đán', 'Điều 111 khoản 3 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 05/11/2023; dtinews 05/12/2023', true),
('2024-02-14', 'COMPENSATION', 'Nghỉ bù Tết Nguyên đán', 'Điều 111 khoản 3 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 05/11/2023; dtinews 05/12/2023', true),
('2024-04-18', 'HOLIDAY', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 05/11/2023; dtinews 05/12/2023', true),
('2024-04-29', 'SWAPPED_OFF', 'Hoán đổi ngày làm việc', 'Văn bản đồng ý hoán đổi của Thủ tướng (số chưa ghi)', 'SGGP, lịch nghỉ 30/4–01/5/2024', true),
('2024-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 05/11/2023; dtinews 05/12/2023', true),
('2024-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 05/11/2023; dtinews 05/12/2023', true),
('2024-05-04', 'SWAPPED_WORKING', 'Hoán đổi ngày làm việc', 'Văn bản đồng ý hoán đổi của Thủ tướng (số chưa ghi)', 'SGGP, lịch nghỉ 30/4–01/5/2024', true),
('2024-09-02', 'HOLIDAY', 'Quốc khánh', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 05/11/2023; dtinews 05/12/2023', true),
('2024-09-03', 'HOLIDAY', 'Quốc khánh (ngày liền kề)', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'VietnamPlus 05/11/2023; dtinews 05/12/2023', true),
('2025-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 04/12/2024; Báo Chính phủ 04/03/2025', true),
('2025-01-27', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 04/12/2024; Báo Chính phủ 04/03/2025', true),
('2025-01-28', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 04/12/2024; Báo Chính phủ 04/03/2025', true),
('2025-01-29', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 04/12/2024; Báo Chính phủ 04/03/2025', true),
('2025-01-30', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 04/12/2024; Báo Chính phủ 04/03/2025', true),
('2025-01-31', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 04/12/2024; Báo Chính phủ 04/03/2025', true),
('2025-04-07', 'HOLIDAY', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 04/12/2024; Báo Chính phủ 04/03/2025', true),
('2025-04-26', 'SWAPPED_WORKING', 'Hoán đổi ngày làm việc', 'Văn bản đồng ý hoán đổi của Thủ tướng (số chưa ghi)', 'Báo Chính phủ 04/03/2025; Việt Nam News 04/03/2025', true),
('2025-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 04/12/2024; Báo Chính phủ 04/03/2025', true),
('2025-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 04/12/2024; Báo Chính phủ 04/03/2025', true),
('2025-05-02', 'SWAPPED_OFF', 'Hoán đổi ngày làm việc', 'Văn bản đồng ý hoán đổi của Thủ tướng (số chưa ghi)', 'Báo Chính phủ 04/03/2025; Việt Nam News 04/03/2025', true),
('2025-09-01', 'HOLIDAY', 'Quốc khánh (ngày liền kề)', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 04/12/2024; Báo Chính phủ 04/03/2025', true),
('2025-09-02', 'HOLIDAY', 'Quốc khánh', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'SGGP 04/12/2024; Báo Chính phủ 04/03/2025', true),
('2026-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'Thông báo 9441/TB-BNV 16/10/2025; SGGP 14/10/2025', true),
('2026-01-02', 'SWAPPED_OFF', 'Hoán đổi ngày làm việc', 'Công văn 12729/VPCP-KGVX ngày 25/12/2025', 'SGGP 25/12/2025; TTXVN 26/12/2025', true),
('2026-01-10', 'SWAPPED_WORKING', 'Hoán đổi ngày làm việc', 'Công văn 12729/VPCP-KGVX ngày 25/12/2025', 'SGGP 25/12/2025; TTXVN 26/12/2025', true),
('2026-02-16', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'Thông báo 9441/TB-BNV 16/10/2025; SGGP 14/10/2025', true),
('2026-02-17', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'Thông báo 9441/TB-BNV 16/10/2025; SGGP 14/10/2025', true),
('2026-02-18', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'Thông báo 9441/TB-BNV 16/10/2025; SGGP 14/10/2025', true),
('2026-02-19', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'Thông báo 9441/TB-BNV 16/10/2025; SGGP 14/10/2025', true),
('2026-02-20', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'Thông báo 9441/TB-BNV 16/10/2025; SGGP 14/10/2025', true),
('2026-04-26', 'HOLIDAY', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'Thông báo 9441/TB-BNV 16/10/2025; SGGP 14/10/2025', true),
('2026-04-27', 'COMPENSATION', 'Nghỉ bù Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Điều 111 khoản 3 Bộ luật Lao động 45/2019/QH14', 'Thông báo 9441/TB-BNV 16/10/2025; SGGP 14/10/2025', true),
('2026-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'Thông báo 9441/TB-BNV 16/10/2025; SGGP 14/10/2025', true),
('2026-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'Thông báo 9441/TB-BNV 16/10/2025; SGGP 14/10/2025', true),
('2026-08-22', 'SWAPPED_WORKING', 'Hoán đổi ngày làm việc', 'Thông báo 9441/TB-BNV ngày 16/10/2025', 'Báo Hải Phòng, lịch nghỉ Tết Bính Ngọ và Quốc khánh 2026', true),
('2026-08-31', 'SWAPPED_OFF', 'Hoán đổi ngày làm việc', 'Thông báo 9441/TB-BNV ngày 16/10/2025', 'Báo Hải Phòng, lịch nghỉ Tết Bính Ngọ và Quốc khánh 2026', true),
('2026-09-01', 'HOLIDAY', 'Quốc khánh (ngày liền kề)', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'Thông báo 9441/TB-BNV 16/10/2025; SGGP 14/10/2025', true),
('2026-09-02', 'HOLIDAY', 'Quốc khánh', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'Thông báo 9441/TB-BNV 16/10/2025; SGGP 14/10/2025', true),
('2027-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'ngày âm lịch tính theo sóc, thông báo nghỉ chưa có', true),
('2027-02-05', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'ngày âm lịch tính theo sóc, thông báo nghỉ chưa có', false),
('2027-02-06', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'ngày âm lịch tính theo sóc, thông báo nghỉ chưa có', false),
('2027-02-07', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'ngày âm lịch tính theo sóc, thông báo nghỉ chưa có', false),
('2027-02-08', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'ngày âm lịch tính theo sóc, thông báo nghỉ chưa có', false),
('2027-02-09', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'ngày âm lịch tính theo sóc, thông báo nghỉ chưa có', false),
('2027-04-16', 'HOLIDAY', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'ngày âm lịch tính theo sóc, thông báo nghỉ chưa có', true),
('2027-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'ngày âm lịch tính theo sóc, thông báo nghỉ chưa có', true),
('2027-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'ngày âm lịch tính theo sóc, thông báo nghỉ chưa có', true),
('2027-05-03', 'COMPENSATION', 'Nghỉ bù Ngày Quốc tế lao động', 'Điều 111 khoản 3 Bộ luật Lao động 45/2019/QH14', 'ngày âm lịch tính theo sóc, thông báo nghỉ chưa có', false),
('2027-09-02', 'HOLIDAY', 'Quốc khánh', 'Điều 112 Bộ luật Lao động 45/2019/QH14', 'ngày âm lịch tính theo sóc, thông báo nghỉ chưa có', true);
