package vn.dautu.seeds;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of obstacles ({@code docs/imports.md}, section 10), in keeping with the stories: what the reports name, told out with its
 * steps, and a few more, so that something is overdue at each level, something resolved late and something opened again.
 */
final class Obstacles {
    private static final String PMU = "Ban QLDA ĐTXD tỉnh";
    private static final String CITY = "UBND TP Bắc Kạn";
    private static final String WARD = "UBND phường Bắc Kạn";
    private static final String FARM = "Sở NN&PTNT";
    private static final String FARM_NOW = "Sở NN&MT";
    private static final String BUILDING = "Sở Xây dựng";
    private static final String PROVINCE = "UBND tỉnh";
    private static final String PROVINCE_NOW = "UBND tỉnh Thái Nguyên";

    /** The days on which the office sent its ledger; a line stands in the first sheet that can know of it. */
    private static final List<LocalDate> SHEETS = List.of(
            Day.of("31/12/2023"),
            Day.of("15/03/2024"),
            Day.of("30/06/2024"),
            Day.of("31/12/2024"),
            Day.of("30/06/2025"),
            Day.TODAY);

    private final List<Story> stories;
    private final List<Told> told = new ArrayList<>();

    private record Line(
            Told of,
            String kind,
            LocalDate on,
            String text,
            String agency,
            String person,
            String task,
            @Nullable LocalDate due,
            String by,
            String paper) {}

    /** One obstacle as it is told. */
    private final class Told {
        final String code;
        final String number;
        final List<Line> lines = new ArrayList<>();
        final String mainCause;
        final String otherCauses;
        String chainage = "";
        String place = "";
        String holds = "";
        String parcels = "";

        Told(String code, String mainCause, String otherCauses) {
            this.code = code;
            this.mainCause = mainCause;
            this.otherCauses = otherCauses;
            this.number = "VM-%02d"
                    .formatted(told.stream().filter(t -> t.code.equals(code)).count() + 1);
        }

        Told at(String placeText, String km) {
            place = placeText;
            chainage = km;
            return this;
        }

        Told holds(String milestone) {
            holds = milestone;
            return this;
        }

        Told parcels(String list) {
            parcels = list;
            return this;
        }

        Told duty(String on, String reason, String agency, String task, String due) {
            lines.add(new Line(this, "Giao việc", Day.of(on), reason, agency, "", task, Day.of(due), "", ""));
            return this;
        }

        Told step(String on, String text, String by, String paper) {
            lines.add(new Line(this, "Xử lý", Day.of(on), text, "", "", "", null, by, paper));
            return this;
        }

        Told resolved(String on, String text, String paper) {
            lines.add(new Line(this, "Giải quyết", Day.of(on), text, "", "", "", null, "", paper));
            return this;
        }

        Told reopened(String on, String text) {
            lines.add(new Line(this, "Mở lại", Day.of(on), text, "", "", "", null, "", ""));
            return this;
        }
    }

    private Obstacles(List<Story> stories, ParcelMosaic mosaic) {
        this.stories = stories;
        red(mosaic);
        others();
    }

    private Told raised(
            String code,
            String on,
            String mainCause,
            String otherCauses,
            String title,
            String agency,
            String task,
            String due) {
        return raised(code, on, mainCause, otherCauses, title, agency, "", task, due);
    }

    private Told raised(
            String code,
            String on,
            String mainCause,
            String otherCauses,
            String title,
            String agency,
            String person,
            String task,
            String due) {
        var obstacle = new Told(code, mainCause, otherCauses);
        obstacle.lines.add(
                new Line(obstacle, "Phát sinh", Day.of(on), title, agency, person, task, Day.of(due), "", ""));
        told.add(obstacle);
        return obstacle;
    }

    private void red(ParcelMosaic mosaic) {
        String blocked = mosaic.parcels.stream()
                .filter(p -> !p.obstacle().isEmpty())
                .map(p -> p.mapSheet() + "/" + p.number())
                .collect(Collectors.joining("; "));
        raised(
                        "MH-001",
                        "25/03/2023",
                        "GP_NGUONGOC",
                        "",
                        "Chưa xác minh xong nguồn gốc đất khu khán đài B",
                        CITY,
                        "xác minh nguồn gốc đất, niêm yết phương án bồi thường",
                        "30/11/2023")
                .holds("GPMB_100")
                .step("12/06/2023", "Lấy ý kiến khu dân cư về nguồn gốc 32 thửa", CITY, "MH-41/BB-MH")
                .step("20/09/2023", "Niêm yết kết quả xác minh 32 thửa", CITY, "MH-58/TB-MH")
                .resolved("25/12/2023", "Xác minh xong 32 thửa, niêm yết phương án bồi thường", "MH-77/TB-MH");
        raised(
                        "MH-001",
                        "25/01/2024",
                        "GP_KHONGNHAN",
                        "GP_DONGIA",
                        "14 hộ ở khán đài B chưa bàn giao đất",
                        CITY,
                        "phê duyệt phương án bồi thường cho 3 hộ ở khán đài B",
                        "15/04/2024")
                .at("105,8262; 22,1492", "")
                .holds("GPMB_100")
                .parcels(blocked)
                .step("08/03/2024", "Họp với 3 hộ chưa có phương án, chốt số liệu kiểm đếm", CITY, "MH-12/BB-MH")
                .duty(
                        "25/07/2024",
                        "Đã có phương án cho cả 14 hộ, các hộ chưa nhận tiền",
                        CITY,
                        "vận động, đối thoại với 14 hộ ở khán đài B",
                        "31/03/2025")
                .step("18/09/2024", "Đối thoại lần 1 với 14 hộ", CITY, "MH-63/BB-MH")
                .step("12/12/2024", "Đối thoại lần 2, các hộ đề nghị xem lại đơn giá cây trồng", CITY, "MH-88/BB-MH")
                .duty(
                        "25/07/2025",
                        "UBND phường tiếp nhận việc của UBND thành phố từ 01/07/2025",
                        WARD,
                        "vận động, chi trả 14 thửa ở khán đài B",
                        "30/11/2025")
                .step("10/09/2025", "Rà soát hồ sơ 14 thửa, xác định lại người nhận tiền", WARD, "")
                .step("21/10/2025", "Thông báo lịch chi trả từ đầu tháng 11/2025", WARD, "MH-95/TB-MH");
        raised(
                        "MH-001",
                        "05/08/2025",
                        "GP_HATANG",
                        "",
                        "Đường dây 22 kV sát khán đài B chưa di dời",
                        "Sở Công Thương",
                        "chấp thuận phương án di dời đường dây 22 kV",
                        "15/12/2025")
                .at("X 2450236; Y 430482", "")
                .step("20/08/2025", "Khảo sát hướng tuyến di dời cùng đơn vị điện lực", PMU, "");
        raised(
                        "MH-002",
                        "25/12/2023",
                        "KH_THOITIET",
                        "",
                        "Mưa lũ làm hỏng đường công vụ",
                        PMU,
                        "làm lại đường công vụ",
                        "30/04/2024")
                .step("20/03/2024", "Thông xe tạm 400 m đường công vụ", PMU, "")
                .resolved("20/08/2024", "Làm lại xong đường công vụ", "MH-29/BB-MH");
        raised(
                        "MH-002",
                        "25/09/2024",
                        "KH_THOITIET",
                        "TT_TD",
                        "Chân kè bị xói sau lũ, chưa được duyệt biện pháp xử lý",
                        FARM,
                        "thẩm định biện pháp xử lý chân kè K1+200–K1+500",
                        "31/12/2024")
                .at("105,8301; 22,1511", "K1+200–K1+500")
                .holds("COMPLETE")
                .step("18/11/2024", "Trình hồ sơ biện pháp xử lý lần 1", PMU, "MH-51/TTr-MH")
                .duty(
                        "05/03/2025",
                        "Sở mới tiếp nhận hồ sơ sau sắp xếp",
                        FARM_NOW,
                        "thẩm định biện pháp xử lý chân kè K1+200–K1+500",
                        "30/06/2025")
                .duty(
                        "26/09/2025",
                        "Lũ tháng 9/2025 phá thêm 120 m, phải khảo sát lại",
                        FARM_NOW,
                        "thẩm định biện pháp xử lý chân kè K1+200–K1+500",
                        "20/11/2025");
        raised(
                        "MH-003",
                        "25/10/2024",
                        "KH_SAPXEP",
                        "TT_DC",
                        "Công năng trụ sở thay đổi theo mô hình chính quyền hai cấp",
                        PROVINCE,
                        "quyết định công năng trụ sở",
                        "30/06/2025")
                .duty(
                        "15/07/2025",
                        "Đã rõ công năng trụ sở xã, vốn nhóm C sắp quá 3 năm",
                        PROVINCE_NOW,
                        "quyết định kéo dài thời gian bố trí vốn (nhóm C quá 3 năm)",
                        "15/12/2025")
                .step("02/10/2025", "Chủ đầu tư trình đề nghị kéo dài thời gian bố trí vốn", PMU, "MH-70/TTr-MH");
        raised(
                        "MH-004",
                        "25/08/2024",
                        "TT_DC",
                        "KH_SAPXEP",
                        "Chưa duyệt điều chỉnh hướng tuyến",
                        BUILDING,
                        "thẩm định điều chỉnh dự án",
                        "31/05/2025")
                .at("105,8272; 22,1437", "Km0+600–Km0+900")
                .holds("WORK_100")
                .step("11/12/2024", "Sở yêu cầu bổ sung phương án qua khu dân cư", BUILDING, "MH-83/CV-MH")
                .duty(
                        "25/07/2025",
                        "Hồ sơ điều chỉnh phải trình lại sau 01/07/2025",
                        BUILDING,
                        "thẩm định điều chỉnh dự án trước khi trình UBND tỉnh",
                        "15/11/2025");
        raised(
                        "MH-005",
                        "25/11/2024",
                        "NL_NT",
                        "NL_CDT",
                        "Nhà thầu đứng đầu liên danh thiếu máy, thiếu vốn; chỉ có 2 trên 6 mũi thi công",
                        FARM,
                        "xử lý vi phạm hợp đồng",
                        "31/03/2025")
                .step("16/01/2025", "Chủ đầu tư gửi văn bản cảnh báo lần 1 tới liên danh", FARM, "MH-03/CV-MH")
                .duty(
                        "10/09/2025",
                        "Nhà thầu không huy động thêm máy sau ba lần cảnh báo",
                        FARM_NOW,
                        "xử lý vi phạm hợp đồng, điều chuyển khối lượng cho thành viên liên danh",
                        "30/11/2025");
        raised(
                        "MH-005",
                        "15/05/2025",
                        "KH_VATLIEU",
                        "TT_TD",
                        "Mỏ đất đắp chưa được cấp phép khai thác",
                        FARM_NOW,
                        "Trưởng phòng Khoáng sản",
                        "thẩm định hồ sơ cấp phép mỏ đất đắp",
                        "15/09/2025")
                .at("105,9165; 22,2512", "")
                .step("24/07/2025", "Họp thẩm định lần 1, yêu cầu bổ sung đánh giá tác động", FARM_NOW, "MH-37/BB-MH");
        raised(
                        "MH-006",
                        "25/12/2024",
                        "GP_TDC",
                        "GP_HATANG",
                        "11 hộ chưa bàn giao vì chưa có lô tái định cư",
                        "UBND huyện Chợ Mới",
                        "bàn giao 11 lô ở khu tái định cư Chợ Mới",
                        "30/06/2025")
                .at("105,8070; 21,8480", "Km4+200–Km5+100")
                .holds("GPMB_100")
                .step("20/03/2025", "Bốc thăm vị trí 11 lô", "UBND huyện Chợ Mới", "MH-17/BB-MH")
                .duty(
                        "02/07/2025",
                        "Ban QLDA tiếp nhận dự án sau khi kết thúc cấp huyện",
                        PMU,
                        "bàn giao 11 lô ở khu tái định cư Chợ Mới",
                        "15/12/2025")
                .step("25/09/2025", "Xong san nền 11 lô, chờ đấu nối điện, nước", PMU, "");
        raised(
                        "MH-007",
                        "25/03/2025",
                        "VON_DAT",
                        "",
                        "Hụt thu tiền sử dụng đất, nhà thầu giãn tiến độ",
                        "Sở Tài chính",
                        "tham mưu nguồn bù hụt thu tiền sử dụng đất",
                        "30/09/2025")
                .holds("COMPLETE")
                .step("22/08/2025", "Trình phương án bổ sung vốn từ dự phòng", "Sở Tài chính", "MH-46/TTr-MH")
                .duty(
                        "21/10/2025",
                        "Vốn bổ sung đã giao ngày 20/10/2025",
                        "Sở Tài chính",
                        "nhập dự toán, giải ngân phần vốn bổ sung 20/10/2025",
                        "15/11/2025");
        raised(
                        "MH-008",
                        "25/11/2023",
                        "GP_DONGIA",
                        "",
                        "Đơn giá bồi thường điều chỉnh, chưa chốt đợt cuối",
                        CITY,
                        "chốt đơn giá đợt cuối",
                        "31/12/2023")
                .resolved("20/03/2024", "Đã chốt đơn giá, chi trả xong đợt cuối", "MH-22/QĐ-MH");
        raised(
                        "MH-008",
                        "25/02/2025",
                        "VON_DAT",
                        "",
                        "Đấu giá quyền sử dụng đất không thành, hụt nguồn",
                        PROVINCE,
                        "bố trí nguồn thay thế tiền sử dụng đất",
                        "30/06/2025")
                .step("20/06/2025", "Đấu giá đợt 2 không có người tham gia", WARD, "MH-61/BB-MH")
                .duty(
                        "08/07/2025",
                        "Chuyển UBND tỉnh sau hợp nhất xem xét trong kế hoạch cuối năm",
                        PROVINCE_NOW,
                        "bố trí nguồn thay thế tiền sử dụng đất",
                        "31/12/2025");
        raised(
                        "MH-009",
                        "25/04/2025",
                        "TT_PCCC_MT",
                        "",
                        "Chưa thẩm duyệt phòng cháy, chữa cháy",
                        BUILDING,
                        "thẩm định lại thiết kế",
                        "30/06/2025")
                .holds("START")
                .resolved("25/08/2025", "Thiết kế sửa đổi đã được thẩm duyệt", "MH-68/VB-MH");
        raised(
                        "MH-009",
                        "25/09/2025",
                        "TT_LCNT",
                        "",
                        "Hủy thầu, phải đấu thầu lại gói xây lắp",
                        PMU,
                        "phê duyệt kết quả lựa chọn nhà thầu",
                        "30/11/2025")
                .holds("START")
                .step("14/10/2025", "Phát hành lại hồ sơ mời thầu", PMU, "MH-92/TB-MH");
    }

    private void others() {
        raised(
                        "MH-010",
                        "14/10/2025",
                        "TT_LCNT",
                        "",
                        "Nhà thầu kiến nghị kết quả chấm thầu",
                        "Sở Y tế",
                        "giải quyết kiến nghị, ký hợp đồng",
                        "20/11/2025")
                .holds("CONTRACT");
        raised(
                        "MH-011",
                        "15/09/2025",
                        "KH_VATLIEU",
                        "",
                        "Ống gang cấp chậm, tuyến ống cấp I chưa thông",
                        FARM_NOW,
                        "làm việc với nhà cung cấp, chốt lịch giao ống",
                        "10/11/2025")
                .holds("WORK_50");
        raised(
                "MH-012",
                "20/09/2025",
                "KH_GIA",
                "",
                "Giá vật liệu tăng, chưa thống nhất điều chỉnh giá hợp đồng",
                BUILDING,
                "công bố chỉ số giá quý III/2025",
                "15/11/2025");
        raised(
                "MH-012",
                "25/09/2025",
                "TT_TD",
                "",
                "Thay đổi lan can nhà học bộ môn chưa được thẩm định",
                BUILDING,
                "thẩm định thiết kế điều chỉnh lan can",
                "20/10/2025");
        raised(
                        "MH-013",
                        "18/08/2025",
                        "KH_THOITIET",
                        "",
                        "Lũ sớm, dừng thi công chân kè",
                        PMU,
                        "tổ chức 3 ca trong mùa khô",
                        "31/12/2025")
                .at("105,7215; 22,4538", "K0+350–K0+900");
        raised(
                        "MH-013",
                        "02/09/2025",
                        "GP_HATANG",
                        "",
                        "Bãi chứa vật liệu bên bờ phải chưa được thỏa thuận",
                        PMU,
                        "thỏa thuận mượn đất làm bãi chứa",
                        "10/10/2025")
                .step("22/09/2025", "Làm việc với đơn vị quản lý đất bờ phải", PMU, "");
        raised(
                "MH-014",
                "20/06/2025",
                "NL_CDT",
                "KH_SAPXEP",
                "Chuyển chủ đầu tư sau 01/07/2025, hồ sơ nghiệm thu dồn lại",
                PMU,
                "tiếp nhận hồ sơ, nghiệm thu đợt 4",
                "20/11/2025");
        raised(
                        "MH-014",
                        "15/07/2025",
                        "KH_HOSO",
                        "",
                        "Hồ sơ thanh toán đợt 3 thiếu xác nhận của chủ đầu tư cũ",
                        PMU,
                        "lập lại xác nhận khối lượng đợt 3",
                        "25/10/2025")
                .step("12/09/2025", "Đối chiếu khối lượng đợt 3 tại hiện trường", PMU, "MH-80/BB-MH");
        raised(
                        "MH-015",
                        "12/05/2025",
                        "NL_TVTK",
                        "",
                        "Bản vẽ khí y tế phải sửa, tư vấn chậm",
                        "Sở Y tế",
                        "đôn đốc tư vấn sửa bản vẽ khí y tế",
                        "31/08/2025")
                .duty(
                        "05/09/2025",
                        "Tư vấn đã nộp bản vẽ sửa đổi lần 1",
                        "Sở Y tế",
                        "nghiệm thu bản vẽ sửa đổi",
                        "15/11/2025");
        raised(
                        "MH-017",
                        "20/08/2025",
                        "GP_HATANG",
                        "",
                        "Chờ di dời đường dây 35 kV qua khu",
                        "Sở Công Thương",
                        "chấp thuận phương án di dời đường dây 35 kV",
                        "15/11/2025")
                .at("105,7838; 21,8795", "")
                .holds("COMPLETE");
        raised(
                "MH-018",
                "05/07/2025",
                "KH_SAPXEP",
                "NL_CDT",
                "Hồ sơ dự án chưa bàn giao sau khi kết thúc cấp huyện, không ai báo cáo",
                PMU,
                "nhận hồ sơ dự án, báo cáo tiến độ",
                "31/08/2025");
        raised(
                        "MH-019",
                        "20/06/2025",
                        "TT_QH",
                        "",
                        "Vị trí mố cầu chưa khớp quy hoạch phân khu",
                        BUILDING,
                        "Phó phòng Quy hoạch",
                        "có ý kiến về điều chỉnh cục bộ quy hoạch phân khu",
                        "30/09/2025")
                .at("105,8338; 22,1475", "")
                .step("15/08/2025", "Ban QLDA gửi văn bản đề nghị lần 2", PMU, "MH-74/CV-MH");
        raised(
                        "MH-024",
                        "25/10/2023",
                        "KH_VATLIEU",
                        "",
                        "Thiết bị phòng học về chậm",
                        CITY,
                        "nghiệm thu thiết bị",
                        "15/03/2024")
                .resolved("25/02/2024", "Thiết bị về đủ, đã nghiệm thu", "MH-08/BB-MH");
        raised(
                        "MH-025",
                        "25/09/2023",
                        "KH_THOITIET",
                        "",
                        "Đoạn kè bị xói sau lũ ống",
                        PMU,
                        "thi công bù đoạn bị xói",
                        "30/06/2024")
                .step("18/04/2024", "Xong 2 trên 3 đoạn bị xói", PMU, "")
                .resolved("25/11/2024", "Thi công bù xong", "MH-79/BB-MH");
        raised(
                        "MH-028",
                        "08/01/2024",
                        "GP_NGUONGOC",
                        "",
                        "Một đoạn 60 m chờ xác minh ranh giới đất rừng",
                        "UBND huyện Ba Bể",
                        "xác minh ranh giới đất rừng",
                        "28/02/2024")
                .resolved("20/02/2024", "Ranh giới đã được xác nhận, tuyến không vào đất rừng", "MH-05/BB-MH");
        raised(
                        "MH-029",
                        "05/05/2025",
                        "TT_CMDSDD",
                        "",
                        "Chưa có quyết định chuyển mục đích 0,3 ha đất lúa",
                        FARM_NOW,
                        "trình quyết định chuyển mục đích 0,3 ha đất lúa",
                        "30/06/2025")
                .resolved("15/07/2025", "Đã có quyết định chuyển mục đích", "MH-62/QĐ-MH");
        raised(
                        "MH-032",
                        "05/02/2025",
                        "VON_CHAM",
                        "",
                        "Vốn nước ngoài năm 2025 chưa được giao",
                        "Sở Tài chính",
                        "trình giao chi tiết vốn nước ngoài năm 2025",
                        "31/03/2025")
                .resolved("28/03/2025", "Đã giao chi tiết vốn nước ngoài năm 2025", "MH-20/QĐ-MH");
        raised(
                        "MH-036",
                        "10/09/2025",
                        "GP_HATANG",
                        "",
                        "Cột viễn thông trên vỉa hè chưa di dời",
                        "Sở KH&CN",
                        "đôn đốc đơn vị viễn thông di dời cột",
                        "15/10/2025")
                .resolved("12/10/2025", "Đơn vị viễn thông báo đã di dời xong", "")
                .reopened("24/10/2025", "Kiểm tra hiện trường còn 3 cột chưa di dời")
                .duty(
                        "24/10/2025",
                        "Gia hạn cho 3 cột còn lại",
                        "Sở KH&CN",
                        "đôn đốc di dời 3 cột còn lại",
                        "20/11/2025");
        raised(
                "MH-037",
                "15/09/2025",
                "KH_THOITIET",
                "",
                "Đường vào công trường sạt sau mưa",
                PMU,
                "thông lại đường vào công trường",
                "28/10/2025");
    }

    // ---- the file -------------------------------------------------------------------------------------------------

    static void write(Path file, List<Story> stories, ParcelMosaic mosaic) {
        new Obstacles(stories, mosaic).write(file);
    }

    private void write(Path file) {
        var columns = List.of(
                Office.Column.text("STT", 6),
                Office.Column.text("Mã dự án", 10),
                Office.Column.text("Danh mục dự án", 40),
                Office.Column.text("Số vướng mắc", 10),
                Office.Column.text("Loại dòng", 11),
                Office.Column.date("Ngày"),
                Office.Column.text("Nội dung", 46),
                Office.Column.text("Nguyên nhân chính", 16),
                Office.Column.text("Nguyên nhân khác", 16),
                Office.Column.text("Lý trình", 18),
                Office.Column.text("Tọa độ", 22),
                Office.Column.text("Mốc bị giữ", 12),
                Office.Column.text("Thửa bị giữ", 30),
                Office.Column.text("Cơ quan phải xử lý", 22),
                Office.Column.text("Người phụ trách", 20),
                Office.Column.text("Việc phải làm", 40),
                Office.Column.date("Thời hạn xử lý"),
                Office.Column.text("Người thực hiện", 22),
                Office.Column.text("Số văn bản", 14));
        try (var office = new Office(file)) {
            LocalDate before = LocalDate.MIN;
            for (LocalDate asOf : SHEETS) {
                LocalDate since = before;
                var lines = told.stream()
                        .flatMap(t -> t.lines.stream())
                        .filter(line -> line.on().isAfter(since) && !line.on().isAfter(asOf))
                        .sorted(Comparator.comparing((Line line) -> line.of().code)
                                .thenComparing(line -> line.of().number)
                                .thenComparing(Line::on))
                        .toList();
                var rows = new ArrayList<Office.Line>();
                for (int i = 0; i < lines.size(); i++) {
                    rows.add(row(i + 1, lines.get(i)));
                }
                office.sheet(
                        "Đến " + Day.text(asOf).replace('/', '.'),
                        new Office.Head(
                                asOf.isBefore(LocalDate.of(2025, 3, 1)) ? "SỞ KẾ HOẠCH VÀ ĐẦU TƯ" : "SỞ TÀI CHÍNH",
                                "SỔ VƯỚNG MẮC CỦA CÁC DỰ ÁN",
                                "(Số liệu minh họa: mỗi dòng một việc đã xảy ra trong kỳ)",
                                asOf,
                                "",
                                false),
                        columns,
                        rows,
                        false,
                        false);
                before = asOf;
            }
        }
    }

    private Office.Row row(int n, Line line) {
        boolean first = line.kind().equals("Phát sinh");
        Told of = line.of();
        return Office.Row.of(
                n,
                of.code,
                Stories.byCode(stories, of.code).name,
                of.number,
                line.kind(),
                line.on(),
                line.text(),
                first ? of.mainCause : "",
                first ? of.otherCauses : "",
                first ? of.chainage : "",
                first ? of.place : "",
                first ? of.holds : "",
                first ? of.parcels : "",
                line.agency(),
                line.person(),
                line.task(),
                line.due(),
                line.by(),
                line.paper());
    }
}
