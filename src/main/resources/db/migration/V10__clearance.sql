-- The clearance register beyond parcels: who holds them, what is owed and paid, the steps of the law, work areas.
-- Personal data lives in a schema of its own, which no tile, report, export or judgement reads.

-- A right of its own beside the role: to see and write who the households are and what each is paid.
alter table app_user add column households boolean not null default false;

create schema personal;

-- ---------------------------------------------------------------- the steps of each land law, as data
create table clearance_step (
    regime       text not null,          -- code of legal_regime, subject land
    ordinal      int not null,
    code         text not null,
    name         text not null,
    project_wide boolean not null,       -- said once for the project, inherited by every household that is not followed apart
    when_needed  boolean not null default false, -- taken only where it comes to that (enforcement); blocks nothing while not begun
    papers       text[] not null default '{}',
    article      text not null,
    source       text not null,
    verified     boolean not null,
    primary key (regime, code),
    unique (regime, ordinal)
);
-- MOST: the step is due so long after the other one is done. LEAST: it may not come sooner.
create table clearance_period (
    regime       text not null,
    step         text not null,
    applies_to   text not null default '*',  -- AGRI, NON_AGRI, * , or NOTICE: how long the notice itself is good
    bound        text not null check (bound in ('MOST', 'LEAST')),
    counted_from text not null,
    amount       int not null check (amount > 0),
    unit         text not null check (unit in ('days', 'working-days', 'months')),
    article      text not null,
    source       text not null,
    verified     boolean not null,
    primary key (regime, step, applies_to, bound),
    foreign key (regime, step) references clearance_step,
    foreign key (regime, counted_from) references clearance_step
);

-- ---------------------------------------------------------------- parcels: what a survey also says
alter table parcel_survey
    add column original     geometry,             -- as it came in, with its own SRID; null when it came in 9213
    add column original_crs text,
    add column from_m       int,                  -- chainage, metres from the start of the route
    add column to_m         int,
    add column gone         boolean not null default false; -- a later survey no longer has it

-- ---------------------------------------------------------------- who holds them
create table household (
    id         bigint primary key default nextval('row_seq'),
    project_id bigint not null references project,
    code       text not null,
    unique (project_id, code)
);
create table household_profile (
    id           bigint primary key default nextval('fact_seq'),
    fact_key     text not null,
    household_id bigint not null references household,
    project_id   bigint not null references project,
    kind         text not null check (kind in ('HO_GIA_DINH', 'CA_NHAN', 'TO_CHUC')),
    commune      text not null,
    relocates    boolean not null,
    choice       text check (choice in ('LO_TDC', 'TIEN')),
    plots_needed int not null,
    plots_given  int not null,
    apart        boolean not null,               -- its project-wide steps are followed apart
    active       boolean not null,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);
create table holding (
    id           bigint primary key default nextval('fact_seq'),
    fact_key     text not null,
    parcel_id    bigint not null references parcel,
    household_id bigint not null references household,
    project_id   bigint not null references project,
    active       boolean not null,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);
create index on holding (parcel_id);
create index on holding (household_id);

-- ---------------------------------------------------------------- steps, dossiers, complaints
-- household_id null: said for the whole project.
create table step_statement (
    id             bigint primary key default nextval('fact_seq'),
    fact_key       text not null,
    project_id     bigint not null references project,
    household_id   bigint references household,
    step           text not null,
    state          text not null check (state in ('CHUA', 'DANG', 'CHO_DUYET', 'XONG', 'KHONG')),
    on_date        date,
    document       text,
    papers_missing text[],
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text,
    check (state <> 'XONG' or on_date is not null)
);
create index on step_statement (household_id);
create table dossier_stay (
    id           bigint primary key default nextval('fact_seq'),
    fact_key     text not null,
    project_id   bigint not null references project,
    household_id bigint references household,
    dossier      text not null,
    body         text not null,
    received_on  date not null,
    returned_on  date,
    outcome      text,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);
create table complaint (
    id           bigint primary key default nextval('fact_seq'),
    fact_key     text not null,
    project_id   bigint not null references project,
    household_id bigint not null references household,
    number       text not null,
    subject      text not null check (subject in ('PRICE', 'ORIGIN', 'AREA', 'RESETTLEMENT', 'OTHER')),
    body         text not null,
    filed_on     date not null,
    resolved_on  date,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);

-- ---------------------------------------------------------------- work areas
-- A polygon or a section of the route. needed_by is the code of the task of the project's network that starts on it.
create table work_area (
    id         bigint primary key default nextval('row_seq'),
    project_id bigint not null references project,
    code       text not null,
    unique (project_id, code)
);
create table work_area_statement (
    id           bigint primary key default nextval('fact_seq'),
    fact_key     text not null,
    work_area_id bigint not null references work_area,
    project_id   bigint not null references project,
    name         text not null,
    shape        geometry(MultiPolygon, 9213),
    from_m       int,
    to_m         int check (to_m > from_m),
    needed_by    text not null,
    value        bigint check (value >= 0),      -- đồng of work behind it; null: chưa rõ, or from the contract
    contract     text,
    active       boolean not null,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text,
    check ((shape is not null) <> (from_m is not null and to_m is not null))
);
-- Which survey of a parcel falls into which statement of a work area: worked out from the shapes when either is entered, for both never change.
create table work_area_parcel (
    area_fact   bigint not null references work_area_statement,
    survey_fact bigint not null references parcel_survey,
    primary key (survey_fact, area_fact)
);
create index on work_area_parcel (area_fact);

-- ---------------------------------------------------------------- personal: read only by those with the household right, each reading logged
create table personal.household_identity (
    id           bigint primary key default nextval('fact_seq'),
    fact_key     text not null,
    household_id bigint not null references household,
    project_id   bigint not null references project,
    full_name    text not null,
    id_number    text,
    phone        text,
    address      text,
    members      int,
    vulnerable   text,                            -- poor household, ethnic minority: as the office writes it
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);
create table personal.asset (
    id           bigint primary key default nextval('fact_seq'),
    fact_key     text not null,
    household_id bigint not null references household,
    project_id   bigint not null references project,
    parcel_id    bigint references parcel,
    round        int not null,                    -- đợt kiểm đếm
    kind         text not null check (kind in ('HOUSE', 'STRUCTURE', 'TREES', 'LIVESTOCK', 'OTHER')),
    name         text not null,
    unit         text not null,
    quantity     numeric(14,3) not null,
    unit_price   bigint not null,
    coefficient  numeric(6,4) not null,
    basis        text,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);
-- Of each plan the latest version counts; a supplementary plan is a plan of its own.
create table personal.compensation (
    id           bigint primary key default nextval('fact_seq'),
    fact_key     text not null,
    household_id bigint not null references household,
    project_id   bigint not null references project,
    plan         text not null,
    version      int not null,
    stage        text not null check (stage in ('CHOT', 'DUYET')),
    item         text not null check (item in ('LAND', 'ASSETS', 'SUPPORT', 'RESETTLEMENT', 'DEDUCTION')),
    amount       bigint not null,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);
create table personal.household_payment (
    id           bigint primary key default nextval('fact_seq'),
    fact_key     text not null,
    household_id bigint not null references household,
    project_id   bigint not null references project,
    kind         text not null check (kind in ('PAID', 'DEPOSITED', 'REFUSED')),
    amount       bigint not null,
    on_date      date not null,
    document     text,
    digest text not null, chained boolean not null default false, effective_on date not null, known_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    decision_id bigint references decision, src_batch bigint references import_batch, src_sheet text, src_row int, src_col text, entered_by text
);
-- Who looked at whom. No names in it.
create table personal.look (
    id           bigint primary key default nextval('row_seq'),
    looked_at    timestamptz not null default clock_timestamp(),
    username     text not null,
    project_id   bigint not null,
    household_id bigint,                          -- null: the whole list of the project
    why          text not null
);

do $$
declare t text;
begin
    foreach t in array array['household_profile','holding','step_statement','dossier_stay','complaint','work_area_statement',
        'personal.household_identity','personal.asset','personal.compensation','personal.household_payment']
    loop
        execute format('create index on %s (fact_key, known_on, id)', t);
        execute format('create index on %s (project_id)', t);
    end loop;
end $$;

create trigger law_has_changed after insert or update or delete on clearance_step
    for each statement execute function law_has_changed();
create trigger law_has_changed after insert or update or delete on clearance_period
    for each statement execute function law_has_changed();

-- ---------------------------------------------------------------- Land Law 2024 (from 01/08/2024) and 2013
-- Sixteen steps as a provincial handbook has them, and the hand-over. verified = false is never printed as law.
insert into clearance_step (regime, ordinal, code, name, project_wide, when_needed, papers, article, source, verified) values
('DD-2024', 1, 'PLAN', 'Kế hoạch thu hồi, điều tra, khảo sát', true, false, '{"Kế hoạch thu hồi đất"}', 'Điều 86 khoản 1, Luật 31/2024/QH15', 'Sơn La, QĐ 1966/QĐ-UBND', true),
('DD-2024', 2, 'MEETING', 'Họp với người có đất', true, false, '{"Biên bản họp"}', 'Điều 87 khoản 1, Luật 31/2024/QH15', 'Sơn La, QĐ 1966/QĐ-UBND', true),
('DD-2024', 3, 'NOTICE', 'Thông báo thu hồi đất', true, false, '{"Thông báo thu hồi đất"}', 'Điều 85, Điều 87 khoản 2, Luật 31/2024/QH15', 'Sơn La, QĐ 1966/QĐ-UBND', true),
('DD-2024', 4, 'INVENTORY', 'Điều tra, đo đạc, kiểm đếm', true, false, '{"Biên bản kiểm đếm"}', 'Điều 87 khoản 2, Điều 88, Luật 31/2024/QH15', 'Sơn La, QĐ 1966/QĐ-UBND', true),
('DD-2024', 5, 'PLAN_DRAFT', 'Lập phương án bồi thường, hỗ trợ, tái định cư', false, false, '{"Dự thảo phương án","Xác nhận nguồn gốc đất"}', 'Điều 87 khoản 3 điểm a, Luật 31/2024/QH15', 'Sơn La, QĐ 1966/QĐ-UBND', true),
('DD-2024', 6, 'POSTING', 'Niêm yết công khai phương án', false, false, '{"Biên bản niêm yết"}', 'Điều 87 khoản 3 điểm a, Luật 31/2024/QH15', 'Sơn La, QĐ 1966/QĐ-UBND', true),
('DD-2024', 7, 'CONSULT', 'Lấy ý kiến, đối thoại', false, false, '{"Biên bản lấy ý kiến"}', 'Điều 87 khoản 3 điểm a, Luật 31/2024/QH15', 'Sơn La, QĐ 1966/QĐ-UBND', true),
('DD-2024', 8, 'APPRAISE', 'Thẩm định phương án', false, false, '{"Văn bản thẩm định"}', 'Điều 3 khoản 3, Nghị định 88/2024/NĐ-CP', 'Sơn La, QĐ 1966/QĐ-UBND', true),
('DD-2024', 9, 'APPROVE', 'Phê duyệt phương án', false, false, '{"Quyết định phê duyệt phương án"}', 'Điều 87 khoản 3 điểm c, Luật 31/2024/QH15', 'Sơn La, QĐ 1966/QĐ-UBND', true),
('DD-2024', 10, 'PUBLISH', 'Phổ biến, niêm yết quyết định', false, false, '{}', 'Điều 87 khoản 4 điểm a, Luật 31/2024/QH15', 'Sơn La, QĐ 1966/QĐ-UBND', true),
('DD-2024', 11, 'SEND', 'Gửi quyết định đến từng người', false, false, '{"Biên bản giao quyết định"}', 'Điều 87 khoản 4 điểm b, Luật 31/2024/QH15', 'Sơn La, QĐ 1966/QĐ-UBND', true),
('DD-2024', 12, 'PAY', 'Chi trả', false, false, '{"Chứng từ chi trả"}', 'Điều 94, Luật 31/2024/QH15', 'Sơn La, QĐ 1966/QĐ-UBND', true),
('DD-2024', 13, 'RECOVERY', 'Quyết định thu hồi đất', false, false, '{"Quyết định thu hồi đất"}', 'Điều 87 khoản 5 và 6, Luật 31/2024/QH15', 'Sơn La, QĐ 1966/QĐ-UBND', true),
('DD-2024', 14, 'COERCE', 'Cưỡng chế', false, true, '{"Quyết định cưỡng chế"}', 'Điều 89, Luật 31/2024/QH15', 'Sơn La, QĐ 1966/QĐ-UBND', true),
('DD-2024', 15, 'HANDOVER', 'Bàn giao mặt bằng', false, false, '{"Biên bản bàn giao"}', '', 'mốc cuối của mặt bằng sạch', false),
('DD-2024', 16, 'CADASTRE', 'Chỉnh lý hồ sơ địa chính', false, false, '{}', '', 'Sơn La, QĐ 1966/QĐ-UBND', false),
('DD-2024', 17, 'MANAGE', 'Quản lý đất đã thu hồi', false, false, '{}', 'Điều 86 khoản 5, Luật 31/2024/QH15', 'Sơn La, QĐ 1966/QĐ-UBND', true),
('DD-2013', 1, 'PLAN', 'Kế hoạch thu hồi, điều tra, khảo sát', true, false, '{"Kế hoạch thu hồi đất"}', 'Luật 45/2013/QH13 (điều chưa đối chiếu)', 'chưa đối chiếu', false),
('DD-2013', 2, 'NOTICE', 'Thông báo thu hồi đất', true, false, '{"Thông báo thu hồi đất"}', 'Điều 67, Luật 45/2013/QH13', 'thời hạn 90/180 ngày đã đối chiếu, số điều thì chưa', false),
('DD-2013', 3, 'INVENTORY', 'Điều tra, đo đạc, kiểm đếm', true, false, '{"Biên bản kiểm đếm"}', 'Luật 45/2013/QH13 (điều chưa đối chiếu)', 'chưa đối chiếu', false),
('DD-2013', 4, 'PLAN_DRAFT', 'Lập phương án bồi thường, hỗ trợ, tái định cư', false, false, '{"Dự thảo phương án","Xác nhận nguồn gốc đất"}', 'Luật 45/2013/QH13 (điều chưa đối chiếu)', 'chưa đối chiếu', false),
('DD-2013', 5, 'POSTING', 'Niêm yết công khai phương án', false, false, '{"Biên bản niêm yết"}', 'Điều 69 khoản 2, Luật 45/2013/QH13', 'chưa đối chiếu', false),
('DD-2013', 6, 'APPRAISE', 'Thẩm định phương án', false, false, '{"Văn bản thẩm định"}', 'Luật 45/2013/QH13 (điều chưa đối chiếu)', 'chưa đối chiếu', false),
('DD-2013', 7, 'RECOVERY', 'Quyết định thu hồi đất', false, false, '{"Quyết định thu hồi đất"}', 'Điều 69 khoản 3, Luật 45/2013/QH13', 'chưa đối chiếu', false),
('DD-2013', 8, 'APPROVE', 'Phê duyệt phương án', false, false, '{"Quyết định phê duyệt phương án"}', 'Điều 69 khoản 3, Luật 45/2013/QH13', 'chưa đối chiếu', false),
('DD-2013', 9, 'PUBLISH', 'Phổ biến, niêm yết quyết định', false, false, '{}', 'Điều 69 khoản 3, Luật 45/2013/QH13', 'chưa đối chiếu', false),
('DD-2013', 10, 'PAY', 'Chi trả', false, false, '{"Chứng từ chi trả"}', 'Luật 45/2013/QH13, chi trả trong 30 ngày từ khi quyết định thu hồi có hiệu lực', 'lawnet.vn 422677-56730', true),
('DD-2013', 11, 'COERCE', 'Cưỡng chế', false, true, '{"Quyết định cưỡng chế"}', 'Luật 45/2013/QH13 (ban cưỡng chế do huyện lập)', 'tailieuthamkhao.com 3650', true),
('DD-2013', 12, 'HANDOVER', 'Bàn giao mặt bằng', false, false, '{"Biên bản bàn giao"}', '', 'mốc cuối của mặt bằng sạch', false),
('DD-2013', 13, 'CADASTRE', 'Chỉnh lý hồ sơ địa chính', false, false, '{}', '', 'chưa đối chiếu', false);

insert into clearance_period (regime, step, applies_to, bound, counted_from, amount, unit, article, source, verified) values
('DD-2024', 'RECOVERY', 'AGRI', 'LEAST', 'NOTICE', 90, 'days', 'Điều 85, Luật 31/2024/QH15', 'lawnet.vn 170945', true),
('DD-2024', 'RECOVERY', 'NON_AGRI', 'LEAST', 'NOTICE', 180, 'days', 'Điều 85, Luật 31/2024/QH15', 'lawnet.vn 170945', true),
('DD-2024', 'CONSULT', '*', 'LEAST', 'POSTING', 30, 'days', 'Điều 87 khoản 3 điểm a, Luật 31/2024/QH15', 'baonghean.vn 10291123', true),
('DD-2024', 'CONSULT', '*', 'MOST', 'POSTING', 60, 'days', 'Điều 87 khoản 3 điểm a, Luật 31/2024/QH15', 'sổ tay tỉnh', true),
('DD-2024', 'APPRAISE', '*', 'MOST', 'CONSULT', 30, 'working-days', 'Điều 3 khoản 3, Nghị định 88/2024/NĐ-CP', 'sổ tay tỉnh', true),
('DD-2024', 'APPROVE', '*', 'MOST', 'APPRAISE', 5, 'working-days', 'Điều 87 khoản 3 điểm c, Luật 31/2024/QH15', 'sổ tay tỉnh', true),
('DD-2024', 'SEND', '*', 'MOST', 'APPROVE', 3, 'working-days', 'Điều 87 khoản 4 điểm b, Luật 31/2024/QH15', 'sổ tay tỉnh', true),
('DD-2024', 'PAY', '*', 'MOST', 'APPROVE', 30, 'days', 'Điều 94, Luật 31/2024/QH15', 'news.laodong.vn 1573642', true),
('DD-2024', 'RECOVERY', '*', 'MOST', 'PAY', 10, 'days', 'Điều 87 khoản 5 và 6, Luật 31/2024/QH15', 'news.laodong.vn 1573642', true),
('DD-2024', 'CADASTRE', '*', 'MOST', 'PAY', 3, 'working-days', '', 'sổ tay tỉnh', false),
('DD-2013', 'RECOVERY', 'AGRI', 'LEAST', 'NOTICE', 90, 'days', 'Luật 45/2013/QH13', 'luatsu5.com', true),
('DD-2013', 'RECOVERY', 'NON_AGRI', 'LEAST', 'NOTICE', 180, 'days', 'Luật 45/2013/QH13', 'luatsu5.com', true),
('DD-2013', 'APPRAISE', '*', 'LEAST', 'POSTING', 20, 'days', 'Điều 69 khoản 2, Luật 45/2013/QH13', 'chưa đối chiếu', false),
('DD-2013', 'PAY', '*', 'MOST', 'RECOVERY', 30, 'days', 'Luật 45/2013/QH13', 'lawnet.vn 422677-56730', true);
-- A notice without a recovery decision is void after these (Land Law 2024, Art. 85).
insert into clearance_period (regime, step, applies_to, bound, counted_from, amount, unit, article, source, verified) values
('DD-2024', 'RECOVERY', 'NOTICE', 'MOST', 'NOTICE', 12, 'months', 'Điều 85, Luật 31/2024/QH15', 'news.laodong.vn 1644315', true);
