-- When the steps of a project follow its investment decision: the product's own proposal, along the legal order of the steps
-- (domain.md §1.4), for an officer to edit before it becomes a plan. No rule of law; an office may change these rows.
create table milestone_template (
    project_group text not null,
    milestone     text not null,
    offset_days   int not null,      -- after the investment decision; negative before it
    note          text,
    primary key (project_group, milestone)
);

insert into milestone_template (project_group, milestone, offset_days, note)
select g.project_group, m.milestone, case g.project_group when 'QTQG' then m.q when 'A' then m.a when 'B' then m.b else m.c end, m.note
from (values ('QTQG'), ('A'), ('B'), ('C')) g(project_group),
     (values
        ('POLICY',          -365, -240, -150,  -90, 'trước quyết định đầu tư: lập, thẩm định báo cáo nghiên cứu khả thi'),
        ('INVEST_DECISION',    0,    0,    0,    0, 'gốc của mẫu'),
        ('DESIGN_EST',       240,  180,  120,   90, 'thiết kế, dự toán được duyệt'),
        ('KHLCNT',           280,  210,  140,  105, 'kế hoạch lựa chọn nhà thầu'),
        ('GPMB_50',          360,  300,  180,  120, 'đủ mặt bằng để khởi công'),
        ('BID_AWARD',        420,  330,  210,  150, 'kết quả lựa chọn nhà thầu'),
        ('CONTRACT',         450,  350,  230,  165, 'ký hợp đồng'),
        ('START',            480,  365,  245,  180, 'khởi công'),
        ('GPMB_100',         800,  600,  400,  240, 'toàn bộ mặt bằng'),
        ('WORK_50',         1400, 1100,  700,  400, 'một nửa khối lượng'),
        ('WORK_100',        2400, 1900, 1200,  730, 'hết khối lượng'),
        ('COMPLETE',        2500, 1980, 1250,  760, 'nghiệm thu, bàn giao'),
        ('SETTLE_SUBMIT',   2770, 2250, 1430,  880, 'trình quyết toán sau bàn giao'),
        ('SETTLED',         2950, 2430, 1550,  970, 'phê duyệt quyết toán')) m(milestone, q, a, b, c, note);

-- The latest report of each project is asked for with every judgement: this index gives it without sorting all reports.
create index on progress_report (project_id, effective_on desc, known_on desc, id desc);
