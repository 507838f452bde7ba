-- Land-type codes as cadastral maps write them. Circulars disagree (LUA/LUK; HNK, BHK/NHK, CHN), so the list is versioned and a parcel
-- keeps the code as read. The flag decides between a notice of 90 days and one of 180; a code that is not here gets the longer one.
create table land_type (
    code         text not null,
    name         text not null,
    agricultural boolean not null,
    valid_from   date not null,
    valid_to     date check (valid_to > valid_from),
    source       text not null,
    verified     boolean not null,
    primary key (code, valid_from)
);
create trigger law_has_changed after insert or update or delete on land_type
    for each statement execute function law_has_changed();

insert into land_type (code, name, agricultural, valid_from, valid_to, source, verified)
select code, name, agricultural, '2014-01-01', null, 'Ký hiệu loại đất trên bản đồ địa chính (TT 25/2014/TT-BTNMT, TT 27/2018/TT-BTNMT)', false
from (values
    ('LUC', 'Đất chuyên trồng lúa', true), ('LUK', 'Đất trồng lúa còn lại', true), ('LUN', 'Đất trồng lúa nương', true),
    ('LUA', 'Đất trồng lúa', true), ('HNK', 'Đất trồng cây hằng năm khác', true),
    ('BHK', 'Đất bằng trồng cây hằng năm khác', true), ('NHK', 'Đất nương rẫy trồng cây hằng năm khác', true),
    ('CLN', 'Đất trồng cây lâu năm', true), ('RSX', 'Đất rừng sản xuất', true), ('RPH', 'Đất rừng phòng hộ', true),
    ('RDD', 'Đất rừng đặc dụng', true), ('NTS', 'Đất nuôi trồng thủy sản', true), ('NKH', 'Đất nông nghiệp khác', true),
    ('ONT', 'Đất ở tại nông thôn', false), ('ODT', 'Đất ở tại đô thị', false), ('TSC', 'Đất trụ sở cơ quan', false),
    ('DTS', 'Đất trụ sở tổ chức sự nghiệp', false), ('DVH', 'Đất cơ sở văn hóa', false), ('DYT', 'Đất cơ sở y tế', false),
    ('DGD', 'Đất cơ sở giáo dục và đào tạo', false), ('DTT', 'Đất cơ sở thể dục thể thao', false), ('DGT', 'Đất giao thông', false),
    ('DTL', 'Đất thủy lợi', false), ('DNL', 'Đất công trình năng lượng', false), ('DKV', 'Đất khu vui chơi, giải trí', false),
    ('TMD', 'Đất thương mại, dịch vụ', false), ('SKC', 'Đất cơ sở sản xuất phi nông nghiệp', false),
    ('SKS', 'Đất cho hoạt động khoáng sản', false), ('SKX', 'Đất sản xuất vật liệu xây dựng', false),
    ('CQP', 'Đất quốc phòng', false), ('CAN', 'Đất an ninh', false), ('TON', 'Đất tôn giáo', false), ('TIN', 'Đất tín ngưỡng', false),
    ('NTD', 'Đất nghĩa trang', false), ('SON', 'Đất sông, ngòi, kênh, rạch, suối', false), ('MNC', 'Đất có mặt nước chuyên dùng', false),
    ('BCS', 'Đất bằng chưa sử dụng', false), ('DCS', 'Đất đồi núi chưa sử dụng', false), ('NCS', 'Núi đá không có rừng cây', false)
) as list (code, name, agricultural);

-- The list of 2024 has one code for other annual crops.
insert into land_type (code, name, agricultural, valid_from, valid_to, source, verified) values
('CHN', 'Đất trồng cây hằng năm khác', true, '2024-08-01', null, 'TT 08/2024/TT-BTNMT', false);

-- No enforcement on so many days before and after Tết (Land Law 2024, Art. 89). The days of Tết are those of the book of days off.
insert into legal_figure (name, applies_to, amount, unit, valid_from, valid_to, article, source, verified, note) values
('land-enforcement-rest', 'TET', 15, 'days', '2014-07-01', null, 'Điều 89, Luật 31/2024/QH15', 'lawnet.vn 171781; Báo Lao Động 1515115', true,
 'Không cưỡng chế từ 22 giờ đến 6 giờ, ngày nghỉ, ngày lễ, và trong 15 ngày trước và sau Tết Nguyên đán.');

-- A file with personal data is opened only by those with the household right.
alter table stored_file add column personal boolean not null default false;
