package vn.dautu.seeds;

import java.util.ArrayList;
import java.util.List;

/**
 * The written stories of the demonstration. Two projects carry published facts and nothing else; all the others are invented and
 * say so in name, code and decision number. {@code seeds/README.md} tells the same stories in Vietnamese.
 */
final class Stories {
    private static final String PMU = "Ban QLDA ĐTXD tỉnh";
    private static final String CITY = "UBND TP Bắc Kạn";
    private static final String WARD = "UBND phường Bắc Kạn";
    private static final String WARD_DX = "UBND phường Đức Xuân";
    private static final String FARM = "Sở NN&PTNT";

    private static final String F2 = "F2 - Khu dân cư";
    private static final String ROAD = "F3 - Giao thông";
    private static final String DYKE = "F3 - Thủy lợi, phòng chống thiên tai";
    private static final String WATER = "F3 - Cấp nước, thoát nước";
    private static final String INFRA = "F3 - Hạ tầng kỹ thuật khác";
    private static final String URBAN = "F4 - Hạ tầng kỹ thuật khu đô thị mới";
    private static final String SPORT = "F5 - Thể thao";
    private static final String SCHOOL = "F5 - Giáo dục";
    private static final String HEALTH = "F5 - Y tế";
    private static final String OFFICE = "F5 - Trụ sở cơ quan";
    private static final String CULTURE = "F5 - Văn hóa";
    private static final String SOCIAL = "F5 - Xã hội";
    private static final String DIGITAL = "F5 - Công nghệ thông tin";
    private static final String HIGHWAY = "F2 - Đường cao tốc";

    private final List<Story> told = new ArrayList<>();

    static List<Story> all() {
        var stories = new Stories();
        stories.published();
        stories.red();
        stories.amber();
        stories.grey();
        stories.blue();
        stories.green();
        return List.copyOf(stories.told);
    }

    static Story byCode(List<Story> stories, String code) {
        return stories.stream().filter(s -> s.code.equals(code)).findFirst().orElseThrow();
    }

    private Story mh(int number, String name) {
        return add(new Story("MH-%03d".formatted(number), name + " – minh họa"));
    }

    private Story add(Story story) {
        told.add(story);
        return story;
    }

    /** Published facts only: no allocations, no planned dates of our own making. Sources in seeds/README.md. */
    private void published() {
        var road = add(new Story("CB-01", "Tuyến đường thành phố Bắc Kạn – hồ Ba Bể (kết nối Na Hang)"))
                .owner("Ban QLDA ĐTXD công trình giao thông tỉnh")
                .ownedBefore("01/02/2022", "Sở GTVT")
                .is("A", ROAD, "Phường Sông Cầu")
                .decided("14/10/2020", 2_337_809)
                .by("UBND tỉnh")
                .source("NSTW", 0)
                .source("NSDP.TT", 0)
                .published(
                        "backan.gov.vn, 14/10/2020 (Phê duyệt dự án: QĐ 1854/QĐ-UBND)",
                        "Dài khoảng 39 km; thời gian thực hiện công bố 2020–2024; vốn cân đối ngân sách tỉnh và NSTW bổ sung. Nhóm A suy từ tổng mức đầu tư theo Luật 2019")
                .publishedAgain(
                        3,
                        "backan.gov.vn, 14/10/2020 (QĐ 1854/QĐ-UBND); vietnam.vn, 03/2024 (chủ đầu tư, khởi công 02/2022)",
                        "Khởi công tháng 02/2022, không rõ ngày; đoạn Ba Bể – Na Hang khoảng 40 km, khung chính sách GPMB duyệt 03/2024")
                .lights("GREY", "GREY")
                .tale(
                        "Chỉ có số liệu đã công bố; không có mốc theo quyết định trong sổ nên xám, không suy ra xanh hay đỏ.");
        road.decisionNo = "1854/QĐ-UBND";
        var express = add(new Story("CB-02", "Đường cao tốc Chợ Mới – Bắc Kạn"))
                .owner("Ban QLDA 2")
                .is("A", HIGHWAY, "Huyện Chợ Mới")
                .fromSheet(3)
                .decided("24/05/2024", 5_750_000)
                .by("Bộ GTVT")
                .source("NSTW", 0)
                .published(
                        "QĐ 666/QĐ-BGTVT 24/05/2024; fr.congdoanvietnam.vn (bài 1967): tổng mức đầu tư, dài 28,8 km, khởi công 15/03/2025",
                        "28,8 km, 4 làn; công bố 24 tháng, đến 2026, sau nêu quý I/2027 (fr.laodong.vn 1647456) nên không ghi mốc hoàn thành. Nhóm A suy từ tổng mức; nguồn NSTW suy từ cơ quan quyết định")
                .lights("", "GREY")
                .tale(
                        "Chỉ có số liệu đã công bố: quyết định đầu tư và ngày khởi công; ngày hoàn thành các báo nói khác nhau nên không ghi. Xám.");
        express.decisionNo = "666/QĐ-BGTVT";
    }

    private void red() {
        mh(1, "Sân vận động tỉnh")
                .owner(PMU)
                .is("B", SPORT, "Phường Sông Cầu")
                .decided("28/06/2022", 286_400)
                .source("NSTW.MT", 140_000)
                .source("NSDP.DAT", 60_000)
                .plan(2, "NSDP.DAT", 90_000)
                .fundedFrom(2023)
                .year(2023, 118_000)
                .year(2024, 62_000)
                .year(2025, 49_000)
                .landCost(41_000)
                .starts("01/07/2022", "22/12/2022")
                .finishes("31/12/2023")
                .adjusted("28/11/2023", "31/12/2024")
                .adjusted("20/12/2024", "31/12/2025")
                .original("DESIGN_EST", "")
                .original("KHLCNT", "")
                .original("BID_AWARD", "")
                .original("CONTRACT", "01/07/2022")
                .actual("CONTRACT", "15/12/2022")
                .original("GPMB_50", "31/08/2022")
                .actual("GPMB_50", "20/06/2023")
                .land("30/09/2022", "")
                .moved("GPMB_50", "15/12/2022", "31/03/2023")
                .moved("GPMB_100", "15/12/2022", "30/09/2023")
                .moved("GPMB_100", "20/12/2024", "31/03/2025")
                .expects("25/03/2023", "30/04/2024", "Mặt bằng bàn giao chậm, mới thi công được khán đài A")
                .expects("25/08/2023", "31/12/2024", "Còn hơn một phần ba diện tích chưa bàn giao")
                .expects("25/01/2024", "30/05/2025", "Khán đài B chưa có mặt bằng để ép cọc")
                .expects("25/02/2024", "30/06/2025", "14 hộ ở khán đài B chưa bàn giao đất, lùi thêm 31 ngày")
                .expects("GPMB_100", "25/02/2024", "30/09/2024", "Phương án bồi thường 3 hộ chưa được phê duyệt")
                .expects("GPMB_100", "25/11/2024", "31/03/2025", "Ba hộ đã có phương án, chưa nhận tiền")
                .expects("25/03/2025", "31/03/2026", "Chưa bàn giao đủ mặt bằng khán đài B")
                .expects("GPMB_100", "25/04/2025", "31/10/2025", "14 thửa chưa nhận tiền")
                .expects("25/07/2025", "31/05/2026", "Sắp xếp lại ban bồi thường sau 01/07/2025")
                .expects("25/10/2025", "30/06/2026", "14 thửa ở khán đài B chưa nhận tiền bồi thường")
                .expects("GPMB_100", "25/10/2025", "31/01/2026", "Vận động và chi trả lại từ tháng 11/2025")
                .work(
                        "31/03/2023",
                        4,
                        "30/06/2023",
                        14,
                        "30/09/2023",
                        29,
                        "31/12/2023",
                        42,
                        "25/02/2024",
                        48,
                        "30/06/2024",
                        56,
                        "31/12/2024",
                        64.5,
                        "30/06/2025",
                        75,
                        "25/10/2025",
                        81,
                        "30/06/2026",
                        100)
                .trouble(
                        "25/03/2023",
                        "25/12/2023",
                        "GP_NGUONGOC",
                        "Chưa xác minh xong nguồn gốc đất khu khán đài B",
                        CITY,
                        "xác minh nguồn gốc đất, niêm yết phương án bồi thường",
                        "30/11/2023")
                .trouble(
                        "25/01/2024",
                        "25/06/2024",
                        "GP_KHONGNHAN",
                        "14 hộ ở khán đài B chưa bàn giao, trong đó 3 hộ chưa có phương án",
                        CITY,
                        "phê duyệt phương án bồi thường cho 3 hộ ở khán đài B",
                        "15/04/2024")
                .trouble(
                        "25/07/2024",
                        "25/06/2025",
                        "GP_KHONGNHAN",
                        "14 hộ ở khán đài B có phương án nhưng không nhận tiền",
                        CITY,
                        "vận động, đối thoại với 14 hộ ở khán đài B",
                        "31/03/2025")
                .trouble(
                        "25/07/2025",
                        "",
                        "GP_KHONGNHAN",
                        "14 thửa ở khán đài B chưa nhận tiền bồi thường",
                        WARD,
                        "vận động, chi trả 14 thửa ở khán đài B",
                        "30/11/2025")
                .lights("RED R3", "RED R3")
                .tale("""
                    Quyết định 28/06/2022, hoàn thành 31/12/2023; điều chỉnh 28/11/2023 (31/12/2024) và 20/12/2024 (31/12/2025).
                    Mặt bằng khán đài B giữ cả công trình: 02/2024 bàn giao 68 % diện tích, 10/2025 94 %, còn 14 thửa vướng.
                    Dự kiến 30/06/2025 rồi 30/06/2026: cả hai ngày chậm 181 ngày so với kế hoạch hiện hành. Năm 2022 chi trả bồi thường từ
                    Quỹ phát triển đất ứng trước nên năm bố trí vốn đầu là 2023. UBND TP Bắc Kạn, từ 07/2025 là UBND phường Bắc Kạn, phải xử lý.""");

        mh(2, "Kè chống sạt lở sông Cầu, đoạn phường Sông Cầu")
                .owner(PMU)
                .is("B", DYKE, "Phường Sông Cầu")
                .decided("15/04/2022", 148_000)
                .source("NSTW.PH", 80_000)
                .source("NSDP.TT", 54_000)
                .landCost(9_000)
                .starts("01/10/2022", "18/11/2022")
                .finishes("31/12/2024")
                .adjusted("10/12/2024", "30/06/2025")
                .land("30/09/2022", "10/11/2022")
                .workEnds("31/12/2025")
                .expects("25/12/2023", "31/01/2025", "Mưa lũ tháng 8–9/2023 cuốn trôi đường công vụ")
                .expects("25/09/2024", "30/04/2025", "Bão số 3 năm 2024 phá hỏng 300 m chân kè")
                .expects("25/03/2025", "30/09/2025", "Xử lý lại chân kè, nước sông cao")
                .expects("25/09/2025", "15/01/2026", "Lũ tháng 9/2025, phải chờ mùa khô")
                .work("31/12/2023", 50, "25/02/2024", 56, "31/12/2024", 76, "25/10/2025", 90, "31/12/2025", 100)
                .trouble(
                        "25/12/2023",
                        "25/08/2024",
                        "KH_THOITIET",
                        "Mưa lũ làm hỏng đường công vụ",
                        PMU,
                        "làm lại đường công vụ",
                        "30/04/2024")
                .trouble(
                        "25/09/2024",
                        "",
                        "KH_THOITIET",
                        "Chân kè bị xói sau lũ, chưa được duyệt biện pháp xử lý",
                        "Sở NN&MT",
                        "thẩm định biện pháp xử lý chân kè K1+200–K1+500",
                        "20/11/2025")
                .lights("AMBER A2", "RED R1")
                .tale("""
                    Lũ 2023, bão 2024 và lũ 09/2025 ba lần phá chân kè; vốn bổ sung sau bão (18/10/2024) vượt trung hạn (cố ý, cảnh báo I2). Đã gia hạn đến 30/06/2025 nhưng chưa bàn giao: quá thời gian
                    được duyệt. Sở NN&MT phải thẩm định biện pháp xử lý trước 20/11/2025.""");

        mh(3, "Trụ sở làm việc HĐND và UBND huyện Ngân Sơn")
                .owner("UBND huyện Ngân Sơn")
                .then(PMU)
                .is("C", OFFICE, "Huyện Ngân Sơn")
                .decided("20/12/2022", 38_500)
                .source("NSDP.TT", 35_000)
                .starts("05/04/2023", "18/04/2023")
                .finishes("31/12/2024")
                .adjusted("05/12/2024", "31/12/2025")
                .expects("25/10/2024", "31/12/2025", "Thay đổi công năng theo phương án sắp xếp đơn vị hành chính")
                .expects("25/09/2025", "20/01/2026", "Đổi công năng thành trụ sở xã, duyệt lại thiết kế nội thất")
                .work(
                        "31/12/2023",
                        36,
                        "25/02/2024",
                        46,
                        "30/09/2024",
                        70,
                        "31/12/2024",
                        74,
                        "25/10/2025",
                        94,
                        "10/01/2026",
                        100)
                .trouble(
                        "25/10/2024",
                        "",
                        "KH_SAPXEP",
                        "Công năng trụ sở thay đổi theo mô hình chính quyền hai cấp",
                        "UBND tỉnh Thái Nguyên",
                        "quyết định kéo dài thời gian bố trí vốn (nhóm C quá 3 năm)",
                        "15/12/2025")
                .lights("AMBER A1", "RED R2")
                .tale("""
                    Nhóm C bố trí vốn từ 2023. Sắp xếp đơn vị hành chính làm đổi công năng; dự kiến sang 01/2026 là năm thứ tư, quá 3 năm mà
                    chưa có quyết định kéo dài thời gian bố trí vốn.""");

        mh(4, "Đường Nguyễn Văn Thoát kéo dài")
                .owner(CITY)
                .then(WARD)
                .is("B", ROAD, "Phường Sông Cầu")
                .decided("20/12/2022", 96_000)
                .source("NSDP.DAT", 60_000)
                .source("NSDP.TT", 28_000)
                .landCost(21_000)
                .starts("05/04/2023", "28/04/2023")
                .finishes("31/12/2024")
                .adjusted("15/11/2024", "31/12/2025")
                .land("30/06/2023", "25/08/2023")
                .moved("GPMB_50", "15/11/2024", "30/06/2023")
                .workEnds("10/04/2026")
                .original("GPMB_50", "30/04/2023")
                .actual("GPMB_50", "25/05/2023")
                .expects("25/08/2024", "30/09/2025", "Phải điều chỉnh hướng tuyến qua khu dân cư")
                .expects("25/05/2025", "28/02/2026", "Chờ phê duyệt điều chỉnh dự án")
                .expects("25/10/2025", "30/04/2026", "Hồ sơ điều chỉnh phải làm lại sau sắp xếp đơn vị hành chính")
                .work(
                        "31/12/2023",
                        32,
                        "25/02/2024",
                        40,
                        "30/06/2024",
                        52,
                        "31/12/2024",
                        62,
                        "25/10/2025",
                        80,
                        "10/04/2026",
                        100)
                .trouble(
                        "25/08/2024",
                        "25/06/2025",
                        "TT_DC",
                        "Chưa duyệt điều chỉnh hướng tuyến",
                        "Sở Xây dựng",
                        "thẩm định điều chỉnh dự án",
                        "31/05/2025")
                .trouble(
                        "25/07/2025",
                        "",
                        "TT_DC",
                        "Hồ sơ điều chỉnh dự án phải trình lại",
                        "Sở Xây dựng",
                        "thẩm định điều chỉnh dự án trước khi trình UBND tỉnh",
                        "15/11/2025")
                .lights("AMBER A1", "RED R4")
                .tale("""
                    Điều chỉnh hướng tuyến từ giữa 2024 kéo dài vì hồ sơ phải trình lại sau 01/07/2025. Dự kiến 30/04/2026, chậm 120 ngày,
                    quá ngưỡng 90 ngày. Sở Xây dựng phải thẩm định trước 15/11/2025.""");

        mh(5, "Hồ chứa nước Khuổi Sáng")
                .owner(FARM)
                .is("B", DYKE, "Huyện Bạch Thông")
                .decided("10/11/2023", 210_000)
                .source("NSTW.MT", 0)
                .plan(2, "NSTW.MT", 120_000)
                .landCost(26_000)
                .starts("01/04/2024", "10/05/2024")
                .finishes("31/12/2026")
                .land("29/02/2024", "20/02/2024")
                .work("31/12/2024", 6, "30/06/2025", 14, "25/10/2025", 19, "31/12/2026", 100)
                .trouble(
                        "25/11/2024",
                        "",
                        "NL_NT",
                        "Nhà thầu đứng đầu liên danh thiếu máy, thiếu vốn; chỉ có 2 trên 6 mũi thi công",
                        "Sở NN&MT",
                        "xử lý vi phạm hợp đồng, điều chuyển khối lượng cho thành viên liên danh",
                        "30/11/2025")
                .lights("GREEN", "RED R5")
                .tale("""
                    Chủ đầu tư vẫn báo kịp 31/12/2026 nhưng sau 19 tháng mới làm được 19 %: chỉ số thời gian dưới 0,8. Nhà thầu yếu;
                    Sở NN&MT phải điều chuyển khối lượng trước 30/11/2025.""");

        mh(6, "Đường nối trung tâm Chợ Mới – cụm dân cư phía Nam (khoảng 9 km)")
                .owner("UBND huyện Chợ Mới")
                .then(PMU)
                .is("B", ROAD, "Huyện Chợ Mới")
                .decided("12/10/2023", 168_000)
                .source("NSTW", 0)
                .plan(2, "NSTW", 70_000)
                .source("NSDP.TT", 0)
                .plan(2, "NSDP.TT", 40_000)
                .landCost(38_000)
                .starts("05/04/2024", "22/04/2024")
                .finishes("30/06/2026")
                .land("31/12/2024", "")
                .moved("GPMB_100", "20/03/2025", "30/06/2025")
                .original("GPMB_50", "31/05/2024")
                .actual("GPMB_50", "20/06/2024")
                .expects("GPMB_100", "25/12/2024", "30/06/2025", "Khu tái định cư chưa xong hạ tầng")
                .expects("GPMB_100", "25/07/2025", "31/12/2025", "Còn 11 hộ chờ giao lô tái định cư")
                .expects("25/08/2025", "15/08/2026", "Đoạn Km4+200–Km5+100 chưa có mặt bằng")
                .work("31/12/2024", 22, "25/10/2025", 61, "25/07/2026", 100)
                .trouble(
                        "25/12/2024",
                        "",
                        "GP_TDC",
                        "11 hộ chưa bàn giao vì chưa có lô tái định cư",
                        PMU,
                        "bàn giao 11 lô ở khu tái định cư Chợ Mới",
                        "15/12/2025")
                .lights("GREEN", "RED R3")
                .tale("""
                    Đất phải bàn giao 30/06/2025; đoạn Km4+200–Km5+100 còn 11 hộ chờ lô tái định cư, mốc quá hạn 123 ngày. Dự kiến
                    hoàn thành lùi 46 ngày. Ban QLDA ĐTXD tỉnh phải giao 11 lô trước 15/12/2025.""");

        mh(7, "Nhà ở học sinh Trường PTDTNT tỉnh")
                .owner("Sở GD&ĐT")
                .is("C", SCHOOL, "Phường Phùng Chí Kiên")
                .decided("05/09/2023", 42_000)
                .source("NSDP.DAT", 0)
                .plan(2, "NSDP.DAT", 36_000)
                .starts("08/01/2024", "15/01/2024")
                .finishes("30/06/2025")
                .expects("25/03/2025", "31/08/2025", "Chưa được giao đủ vốn từ tiền sử dụng đất")
                .expects("25/08/2025", "20/12/2025", "Vốn bổ sung tháng 10/2025 mới được giao")
                .work("31/12/2024", 62, "25/02/2025", 69, "30/06/2025", 76, "25/10/2025", 88, "15/12/2025", 100)
                .trouble(
                        "25/03/2025",
                        "",
                        "VON_DAT",
                        "Hụt thu tiền sử dụng đất, nhà thầu giãn tiến độ",
                        "Sở Tài chính",
                        "nhập dự toán, giải ngân phần vốn bổ sung 20/10/2025",
                        "15/11/2025")
                .lights("GREEN", "RED R1")
                .tale(
                        "Thiếu vốn từ tiền sử dụng đất: quá hạn 30/06/2025 bốn tháng. Vốn bổ sung 20/10/2025 (sau 30/9) làm kế hoạch năm vượt trung hạn (cố ý, cảnh báo I2). Sở Tài chính phải xử lý.");

        mh(8, "Hạ tầng kỹ thuật khu đô thị Nam sông Cầu")
                .owner(CITY)
                .then(WARD)
                .is("B", URBAN, "Phường Sông Cầu")
                .decided("10/10/2022", 240_000)
                .source("NSDP.DAT", 190_000)
                .plan(3, "NSDP.DAT", 170_000)
                .landCost(60_000)
                .starts("04/01/2023", "20/02/2023")
                .finishes("31/12/2025")
                .land("30/09/2023", "15/12/2023")
                .original("GPMB_50", "31/03/2023")
                .actual("GPMB_50", "10/05/2023")
                .expects("25/11/2023", "31/01/2026", "Bàn giao mặt bằng đợt cuối chậm")
                .expects("25/02/2025", "28/02/2026", "Đấu giá đất không thành, chưa có vốn")
                .expects("25/06/2025", "31/05/2026", "Đấu giá đợt 2 không có người tham gia")
                .work("31/12/2023", 26, "25/02/2024", 33, "31/12/2024", 58, "25/10/2025", 76, "15/05/2026", 100)
                .trouble(
                        "25/11/2023",
                        "25/03/2024",
                        "GP_DONGIA",
                        "Đơn giá bồi thường điều chỉnh",
                        CITY,
                        "chốt đơn giá đợt cuối",
                        "31/12/2023")
                .trouble(
                        "25/02/2025",
                        "",
                        "VON_DAT",
                        "Đấu giá quyền sử dụng đất không thành, hụt nguồn",
                        "UBND tỉnh Thái Nguyên",
                        "bố trí nguồn thay thế tiền sử dụng đất",
                        "31/12/2025")
                .lights("AMBER A2", "RED R4")
                .tale("""
                    Vốn chờ tiền đấu giá đất, hai lần đấu giá không thành. Dự kiến 31/05/2026, chậm 151 ngày so với 31/12/2025. UBND tỉnh
                    phải bố trí nguồn thay thế.""");

        mh(9, "Trung tâm Văn hóa – Hội nghị tỉnh")
                .owner(PMU)
                .is("B", CULTURE, "Phường Đức Xuân")
                .decided("20/08/2024", 92_000)
                .fromSheet(2)
                .plan(2, "NSDP.XSKT", 45_000)
                .starts("31/03/2025", "")
                .finishes("31/12/2026")
                .expects("START", "25/04/2025", "31/07/2025", "Hồ sơ PCCC phải thẩm duyệt lại")
                .expects("START", "25/08/2025", "15/12/2025", "Đấu thầu lại gói xây lắp")
                .trouble(
                        "25/04/2025",
                        "25/08/2025",
                        "TT_PCCC_MT",
                        "Chưa thẩm duyệt PCCC",
                        "Sở Xây dựng",
                        "thẩm định lại thiết kế",
                        "30/06/2025")
                .trouble(
                        "25/09/2025",
                        "",
                        "TT_LCNT",
                        "Hủy thầu, phải đấu thầu lại gói xây lắp",
                        PMU,
                        "phê duyệt kết quả lựa chọn nhà thầu",
                        "30/11/2025")
                .lights("GREY", "RED R3")
                .tale("""
                    Phải khởi công 31/03/2025 nhưng hủy thầu, mốc quá hạn 214 ngày trong khi chủ đầu tư vẫn báo xong 31/12/2026: mâu thuẫn,
                    dự kiến hoàn thành chưa tính đến mốc khởi công.""");
    }

    private void amber() {
        mh(10, "Trạm y tế Dương Quang")
                .owner("Sở Y tế")
                .is("C", HEALTH, "Xã Dương Quang")
                .decided("14/02/2025", 14_800)
                .fromSheet(4)
                .plan(4, "NSDP.XSKT", 12_500)
                .starts("10/12/2025", "")
                .finishes("31/12/2026")
                .original("CONTRACT", "05/10/2025")
                .original("BID_AWARD", "30/09/2025")
                .actual("BID_AWARD", "")
                .actual("CONTRACT", "")
                .actual("DESIGN_EST", "20/06/2025")
                .actual("KHLCNT", "25/07/2025")
                .expects("CONTRACT", "25/10/2025", "20/11/2025", "Chấm thầu kéo dài do kiến nghị của nhà thầu")
                .trouble(
                        "25/10/2025",
                        "",
                        "TT_LCNT",
                        "Nhà thầu kiến nghị kết quả chấm thầu",
                        "Sở Y tế",
                        "giải quyết kiến nghị, ký hợp đồng",
                        "20/11/2025")
                .lights("", "AMBER A1")
                .tale(
                        "Hợp đồng phải ký 05/10/2025, chấm thầu chậm gần một tháng, chưa đến ngưỡng đỏ. Sở Y tế phải trả lời kiến nghị.");

        mh(11, "Cấp nước sinh hoạt liên xã huyện Na Rì")
                .owner(FARM)
                .is("B", WATER, "Huyện Na Rì")
                .decided("18/06/2024", 84_000)
                .fromSheet(2)
                .plan(2, "NSTW.MTQG", 48_000)
                .starts("05/10/2024", "14/10/2024")
                .finishes("30/09/2026")
                .original("WORK_50", "30/09/2025")
                .workEnds("15/09/2026")
                .work("31/12/2024", 4, "30/06/2025", 31, "25/10/2025", 48, "15/09/2026", 100)
                .trouble(
                        "25/09/2025",
                        "",
                        "KH_VATLIEU",
                        "Ống gang cấp chậm, tuyến ống cấp I chưa thông",
                        "Sở NN&MT",
                        "làm việc với nhà cung cấp, chốt lịch giao ống",
                        "10/11/2025")
                .lights("GREY", "AMBER A1")
                .tale(
                        "Mốc nửa khối lượng 30/09/2025 chưa đạt (48 % ngày 25/10) vì ống giao chậm; ngày hoàn thành chưa đổi.");

        mh(12, "Trường THCS Bắc Kạn, nhà học bộ môn")
                .owner(CITY)
                .then(WARD)
                .is("C", SCHOOL, "Phường Phùng Chí Kiên")
                .decided("10/11/2023", 36_000)
                .source("NSDP.TT", 0)
                .plan(2, "NSDP.TT", 33_000)
                .starts("05/07/2024", "12/07/2024")
                .finishes("31/03/2026")
                .expects("25/09/2025", "25/04/2026", "Giá thép tăng, nhà thầu xin giãn phần hoàn thiện")
                .workEnds("28/03/2026")
                .trouble(
                        "25/09/2025",
                        "",
                        "KH_GIA",
                        "Giá vật liệu tăng, chưa thống nhất điều chỉnh giá hợp đồng",
                        "Sở Xây dựng",
                        "công bố chỉ số giá quý III/2025",
                        "15/11/2025")
                .lights("GREEN", "AMBER A2")
                .tale("Dự kiến lùi 25 ngày vì giá vật liệu; dưới ngưỡng đỏ. Sở Xây dựng phải công bố chỉ số giá.");

        mh(13, "Kè sông Năng, đoạn thị trấn Chợ Rã")
                .owner(PMU)
                .is("B", DYKE, "Huyện Ba Bể")
                .decided("22/09/2023", 118_000)
                .source("NSTW.DP", 0)
                .plan(2, "NSTW.DP", 75_000)
                .plan(3, "NSTW.DP", 95_000)
                .landCost(8_000)
                .starts("05/04/2024", "15/04/2024")
                .finishes("30/06/2026")
                .land("28/02/2024", "15/02/2024")
                .workEnds("10/06/2026")
                .expects("25/08/2025", "14/08/2026", "Nước sông lên sớm, dừng thi công chân kè hai tháng")
                .trouble(
                        "25/08/2025",
                        "",
                        "KH_THOITIET",
                        "Lũ sớm, dừng thi công chân kè",
                        PMU,
                        "tổ chức 3 ca trong mùa khô",
                        "31/12/2025")
                .lights("GREEN", "AMBER A2")
                .tale("Lũ sớm 2025 làm dừng hai tháng; dự kiến 14/08/2026, lùi 45 ngày.");

        mh(14, "Đường nội thị Bằng Lũng (nhánh phía Đông)")
                .owner("UBND huyện Chợ Đồn")
                .then(PMU)
                .is("C", ROAD, "Huyện Chợ Đồn")
                .decided("14/12/2023", 62_000)
                .source("NSDP.TT", 0)
                .plan(3, "NSDP.TT", 46_000)
                .landCost(9_000)
                .starts("02/07/2024", "15/07/2024")
                .finishes("30/06/2026")
                .land("31/05/2024", "28/05/2024")
                .work("31/12/2024", 12, "30/06/2025", 42, "25/10/2025", 60, "20/06/2026", 100)
                .original("WORK_50", "31/08/2025")
                .actual("WORK_50", "30/09/2025")
                .trouble(
                        "25/06/2025",
                        "",
                        "NL_CDT",
                        "Chuyển chủ đầu tư sau 01/07/2025, hồ sơ nghiệm thu dồn lại",
                        PMU,
                        "tiếp nhận hồ sơ, nghiệm thu đợt 4",
                        "20/11/2025")
                .lights("GREEN", "AMBER A3")
                .tale(
                        "Khối lượng chậm so với đường kế hoạch (chỉ số thời gian khoảng 0,86) do chuyển chủ đầu tư giữa năm; dự kiến chưa đổi.");

        mh(15, "Trung tâm y tế huyện Ngân Sơn, khối điều trị")
                .owner("Sở Y tế")
                .is("B", HEALTH, "Huyện Ngân Sơn")
                .decided("20/12/2023", 78_000)
                .source("NSTW.PH", 0)
                .plan(3, "NSTW.PH", 40_000)
                .plan(3, "NSDP.XSKT", 18_000)
                .starts("02/07/2024", "20/07/2024")
                .finishes("30/06/2026")
                .workEnds("30/05/2026")
                .work("31/12/2024", 11, "30/06/2025", 42, "25/10/2025", 60, "20/06/2026", 100)
                .original("WORK_50", "31/08/2025")
                .actual("WORK_50", "28/09/2025")
                .trouble(
                        "25/05/2025",
                        "",
                        "NL_TVTK",
                        "Bản vẽ khí y tế phải sửa, tư vấn chậm",
                        "Sở Y tế",
                        "nghiệm thu bản vẽ sửa đổi",
                        "15/11/2025")
                .lights("GREEN", "AMBER A3")
                .tale("Tư vấn sửa bản vẽ khí y tế chậm; chỉ số thời gian khoảng 0,86, chưa đến ngưỡng đỏ.");

        mh(16, "Trung tâm bảo trợ xã hội tỉnh, nhà chăm sóc")
                .owner("Sở LĐ-TB&XH")
                .then("Sở Y tế")
                .is("C", SOCIAL, "Xã Nông Thượng")
                .decided("25/07/2024", 28_000)
                .fromSheet(3)
                .plan(3, "NSDP.XSKT", 24_000)
                .starts("10/01/2025", "16/01/2025")
                .finishes("30/06/2026")
                .workEnds("20/05/2026")
                .silent("25/10/2025", "")
                .lights("", "AMBER A5")
                .tale(
                        "Không chậm, nhưng chưa có báo cáo ngày 25/10/2025: báo cáo gần nhất 25/09/2025 đã quá 35 ngày. Sở Y tế phải báo cáo.");

        mh(17, "Khu tái định cư Chợ Mới")
                .owner(PMU)
                .is("C", F2, "Huyện Chợ Mới")
                .decided("28/06/2024", 58_000)
                .fromSheet(2)
                .plan(2, "NSDP.DAT", 42_000)
                .landCost(12_000)
                .starts("07/10/2024", "21/10/2024")
                .finishes("31/12/2025")
                .land("30/09/2024", "30/09/2024")
                .workEnds("10/01/2026")
                .work("31/12/2024", 9, "30/06/2025", 57, "25/10/2025", 91, "15/01/2026", 100)
                .expects("25/08/2025", "25/01/2026", "Điện, nước đấu nối sau khi chuyển đơn vị quản lý")
                .trouble(
                        "25/08/2025",
                        "",
                        "GP_HATANG",
                        "Chờ di dời đường dây 35 kV qua khu",
                        "Sở Công Thương",
                        "chấp thuận phương án di dời đường dây 35 kV",
                        "15/11/2025")
                .lights("GREY", "AMBER A2")
                .tale("Chậm 25 ngày vì đường dây 35 kV; khu này lại giữ mặt bằng của MH-006 (11 lô).");
    }

    private void grey() {
        mh(18, "Chợ trung tâm Chợ Mới")
                .owner("UBND huyện Chợ Mới")
                .then(PMU)
                .is("C", INFRA, "Huyện Chợ Mới")
                .decided("16/05/2024", 32_000)
                .fromSheet(2)
                .plan(2, "NSDP.KHAC", 26_000)
                .starts("05/01/2025", "14/01/2025")
                .finishes("30/06/2026")
                .work("25/06/2025", 46, "31/10/2025", 49, "10/06/2026", 100)
                .silent("25/07/2025", "")
                .lights("GREY", "GREY")
                .tale(
                        "Khung thép đúc sẵn về sớm nên 25/06/2025 đã làm 46 %, vượt kế hoạch; sau khi bỏ cấp huyện không ai báo cáo: từ ngày ấy không có số liệu (128 ngày). Xám, không phải xanh. Ban QLDA ĐTXD tỉnh phải nhận hồ sơ.");

        var bridge = mh(19, "Cầu qua sông Cầu nối phường Sông Cầu – phường Đức Xuân")
                .owner(PMU)
                .is("B", ROAD, "Phường Sông Cầu")
                .fromSheet(4)
                .plan(4, "NSDP.TT", 30_000)
                .lights("", "GREY")
                .tale(
                        "Bổ sung vào trung hạn tháng 04/2025, đang chuẩn bị đầu tư: chưa có quyết định đầu tư, chưa có mốc được duyệt. Xám.");
        bridge.decisionNo = "";
        bridge.decidedBy = "";
    }

    private void blue() {
        mh(20, "Trường mầm non Đức Xuân")
                .owner(CITY)
                .then(WARD_DX)
                .is("C", SCHOOL, "Phường Đức Xuân")
                .decided("16/11/2020", 24_500)
                .before(1_500)
                .source("NSDP.TT", 21_000)
                .starts("05/04/2021", "08/04/2021")
                .finishes("30/09/2022")
                .handedOver("20/08/2022", "15/02/2023")
                .lights("BLUE", "BLUE")
                .tale("Bàn giao 20/08/2022, trước hạn 41 ngày, kịp năm học mới; đã quyết toán.");
        mh(21, "Trụ sở UBND xã Nông Thượng")
                .owner(CITY)
                .then(WARD)
                .is("C", OFFICE, "Xã Nông Thượng")
                .decided("20/07/2021", 12_800)
                .source("NSDP.DAT", 11_500)
                .starts("05/10/2021", "20/10/2021")
                .finishes("31/12/2022")
                .handedOver("15/03/2023", "20/10/2023")
                .expects("25/10/2022", "28/02/2023", "Nhà thầu thiếu nhân lực sau dịch")
                .trouble(
                        "25/10/2022",
                        "25/02/2023",
                        "NL_NT",
                        "Nhà thầu thiếu nhân lực",
                        CITY,
                        "đôn đốc nhà thầu",
                        "31/01/2023")
                .lights("BLUE", "BLUE")
                .tale(
                        "Bàn giao 15/03/2023, muộn 74 ngày vì nhà thầu thiếu nhân lực; đã quyết toán. Từ 07/2025 nhà này phục vụ phường Bắc Kạn.");
        mh(22, "Nâng cấp đường Phủ Thông – Cẩm Giàng")
                .owner("UBND huyện Bạch Thông")
                .is("B", ROAD, "Huyện Bạch Thông")
                .decided("25/09/2020", 132_000)
                .before(18_000)
                .source("NSTW", 80_000)
                .source("NSDP.TT", 26_000)
                .landCost(14_000)
                .starts("04/01/2021", "18/01/2021")
                .finishes("30/06/2023")
                .adjusted("20/05/2023", "31/12/2023")
                .land("30/06/2021", "15/10/2021")
                .handedOver("28/12/2023", "15/11/2024")
                .expects("25/12/2022", "31/12/2023", "Chậm bàn giao mặt bằng, bổ sung rãnh dọc")
                .trouble(
                        "25/12/2022",
                        "25/11/2023",
                        "GP_HATANG",
                        "Di dời cáp viễn thông chậm",
                        "UBND huyện Bạch Thông",
                        "hoàn thành di dời cáp",
                        "30/06/2023")
                .lights("BLUE", "BLUE")
                .tale("Chậm 181 ngày so với ban đầu, đúng hạn sau điều chỉnh; bàn giao 28/12/2023.");
        mh(23, "Mở rộng mạng cấp nước thành phố Bắc Kạn")
                .owner(CITY)
                .then(WARD_DX)
                .is("C", WATER, "Phường Huyền Tụng")
                .decided("24/08/2021", 46_000)
                .source("NSDP.TT", 41_000)
                .starts("05/01/2022", "12/01/2022")
                .finishes("31/12/2023")
                .handedOver("30/11/2023", "20/06/2024")
                .lights("BLUE", "BLUE")
                .tale("Bàn giao trước hạn một tháng; đã quyết toán.");
        mh(24, "Trường tiểu học Nguyễn Thị Minh Khai")
                .owner(CITY)
                .then(WARD_DX)
                .is("C", SCHOOL, "Phường Nguyễn Thị Minh Khai")
                .decided("15/11/2021", 31_000)
                .source("NSDP.XSKT", 28_000)
                .starts("04/04/2022", "14/04/2022")
                .finishes("31/12/2023")
                .adjusted("18/12/2023", "31/08/2024")
                .handedOver("12/03/2024", "25/12/2024")
                .expects("25/10/2023", "31/03/2024", "Thiết bị phòng học nhập chậm")
                .actual("COMPLETE", "12/03/2024")
                .trouble(
                        "25/10/2023",
                        "25/02/2024",
                        "KH_VATLIEU",
                        "Thiết bị phòng học về chậm",
                        CITY,
                        "nghiệm thu thiết bị",
                        "15/03/2024")
                .lights("GREEN", "BLUE")
                .tale("""
                    Bàn giao 12/03/2024 nhưng biên bản đến sổ ngày 31/03/2024: họp ngày 19/03/2024 chưa ai biết (hỏi theo hiểu biết ngày ấy vẫn
                    là đang làm; hỏi theo hiểu biết hôm nay là đã bàn giao).""");
        mh(25, "Kè suối Nông Thượng")
                .owner(PMU)
                .is("C", DYKE, "Xã Nông Thượng")
                .decided("20/12/2021", 68_000)
                .source("NSTW.DP", 60_000)
                .starts("05/04/2022", "25/04/2022")
                .finishes("31/12/2023")
                .adjusted("15/12/2023", "31/12/2024")
                .land("31/03/2022", "20/04/2022")
                .handedOver("25/12/2024", "15/08/2025")
                .expects("25/09/2023", "31/10/2024", "Lũ ống tháng 8/2023")
                .trouble(
                        "25/09/2023",
                        "25/11/2024",
                        "KH_THOITIET",
                        "Khắc phục sau lũ ống",
                        PMU,
                        "thi công bù đoạn bị xói",
                        "30/06/2024")
                .lights("GREEN", "BLUE")
                .tale(
                        "Lũ ống 2023, gia hạn một năm, bàn giao 25/12/2024: chậm 360 ngày so với ban đầu, kịp hạn đã điều chỉnh.");
        mh(26, "Trạm y tế phường Xuất Hóa")
                .owner("Sở Y tế")
                .is("C", HEALTH, "Phường Xuất Hóa")
                .decided("15/09/2023", 11_200)
                .source("NSTW.PH", 0)
                .plan(2, "NSTW.PH", 10_200)
                .starts("05/01/2024", "10/01/2024")
                .finishes("31/12/2024")
                .work("25/02/2024", 12, "20/11/2024", 100)
                .handedOver("10/12/2024", "30/05/2025")
                .lights("GREEN", "BLUE")
                .tale("Vốn Chương trình phục hồi, bàn giao trước hạn 21 ngày.");
    }

    private void green() {
        mh(27, "Hồ chứa nước Nà Lạnh")
                .owner(FARM)
                .is("B", DYKE, "Huyện Chợ Đồn")
                .decided("16/12/2022", 176_000)
                .source("NSTW.MT", 120_000)
                .landCost(22_000)
                .starts("03/07/2023", "10/07/2023")
                .finishes("30/06/2026")
                .land("30/06/2023", "20/06/2023")
                .workEnds("10/05/2026")
                .lights("GREEN", "GREEN")
                .tale("Đúng đường kế hoạch; đất bàn giao trước khởi công.");
        mh(28, "Đường tránh nội thị Chợ Rã")
                .owner("UBND huyện Ba Bể")
                .then(PMU)
                .is("B", ROAD, "Huyện Ba Bể")
                .decided("25/09/2023", 128_000)
                .source("NSTW", 0)
                .plan(2, "NSTW", 60_000)
                .source("NSDP.TT", 0)
                .plan(2, "NSDP.TT", 32_000)
                .landCost(18_000)
                .starts("04/01/2024", "08/01/2024")
                .finishes("31/03/2026")
                .land("31/12/2023", "28/12/2023")
                .workEnds("20/02/2026")
                .filedLate("25/12/2023", "25/03/2024")
                .filedLate("25/01/2024", "25/03/2024")
                .filedLate("25/02/2024", "25/03/2024")
                .lights("GREEN", "GREEN")
                .tale("""
                    Đúng tiến độ. Ba báo cáo 12/2023–02/2024 nộp muộn ngày 25/03/2024: theo hiểu biết ngày 19/03/2024 là xám
                    (không có báo cáo từ 25/11/2023), theo hiểu biết hôm nay là xanh.""");
        mh(29, "Khu tái định cư Huyền Tụng")
                .owner(CITY)
                .then(WARD_DX)
                .is("C", F2, "Phường Huyền Tụng")
                .decided("22/12/2023", 88_000)
                .source("NSDP.DAT", 0)
                .plan(3, "NSDP.DAT", 62_000)
                .landCost(24_000)
                .starts("03/07/2024", "09/07/2024")
                .finishes("30/06/2026")
                .land("30/06/2024", "18/06/2024")
                .workEnds("10/05/2026")
                .lights("GREEN", "GREEN")
                .tale("Đúng tiến độ; chủ đầu tư chuyển sang UBND phường Đức Xuân từ 07/2025.");
        mh(30, "Trường THPT Chợ Đồn, nhà đa năng")
                .owner("Sở GD&ĐT")
                .is("C", SCHOOL, "Huyện Chợ Đồn")
                .decided("30/07/2024", 26_000)
                .fromSheet(3)
                .plan(3, "NSDP.XSKT", 23_000)
                .starts("06/01/2025", "10/01/2025")
                .finishes("31/03/2026")
                .workEnds("10/03/2026")
                .lights("", "GREEN")
                .tale("Đúng tiến độ.");
        mh(31, "Bệnh viện đa khoa tỉnh, khu điều trị nội trú")
                .owner(PMU)
                .is("B", HEALTH, "Phường Nguyễn Thị Minh Khai")
                .decided("18/10/2023", 195_000)
                .source("NSTW.PH", 0)
                .plan(2, "NSTW.PH", 70_000)
                .source("NSDP.XSKT", 0)
                .plan(2, "NSDP.XSKT", 60_000)
                .starts("03/04/2024", "05/04/2024")
                .finishes("31/12/2026")
                .workEnds("10/11/2026")
                .original("BID_AWARD", "22/03/2024")
                .original("CONTRACT", "29/03/2024")
                .lights("GREEN", "GREEN")
                .tale("Đúng tiến độ, nguồn xổ số giải ngân tốt; nhận điều chuyển từ dự án chậm năm 2025.");
        mh(32, "Trạm xử lý nước thải thành phố Bắc Kạn, giai đoạn 2")
                .owner(CITY)
                .then(WARD)
                .is("B", WATER, "Phường Phùng Chí Kiên")
                .decided("12/01/2024", 112_000)
                .fromSheet(2)
                .plan(2, "NN.CP", 48_000)
                .plan(2, "NSDP.TT", 22_000)
                .starts("01/10/2024", "04/10/2024")
                .finishes("30/09/2026")
                .workEnds("10/08/2026")
                .lights("GREEN", "GREEN")
                .tale("Vốn nước ngoài cấp phát; đúng tiến độ.");
        mh(33, "Kè chống sạt lở sông Cầu, đoạn phường Xuất Hóa")
                .owner(PMU)
                .is("B", DYKE, "Phường Xuất Hóa")
                .decided("14/12/2023", 104_000)
                .source("NSTW.DP", 0)
                .plan(3, "NSTW.DP", 72_000)
                .landCost(6_000)
                .starts("01/07/2024", "05/07/2024")
                .finishes("30/06/2026")
                .land("30/06/2024", "25/06/2024")
                .workEnds("10/05/2026")
                .lights("GREEN", "GREEN")
                .tale("Rút kinh nghiệm đoạn trên: thi công chân kè trong mùa khô, đúng tiến độ.");
        mh(34, "Trụ sở liên cơ quan cấp tỉnh")
                .owner(PMU)
                .is("B", OFFICE, "Phường Đức Xuân")
                .decided("26/06/2024", 138_000)
                .fromSheet(2)
                .plan(2, "NSDP.DAT", 60_000)
                .plan(2, "NSDP.KHAC", 18_000)
                .starts("06/01/2025", "09/01/2025")
                .finishes("31/12/2026")
                .workEnds("20/11/2026")
                .lights("GREY", "GREEN")
                .tale("Đúng tiến độ; chưa bị ảnh hưởng bởi hợp nhất tỉnh.");
        mh(35, "Trung tâm dữ liệu dùng chung")
                .owner("Sở TT&TT")
                .then("Sở KH&CN")
                .is("C", DIGITAL, "Phường Đức Xuân")
                .decided("20/03/2025", 34_000)
                .fromSheet(4)
                .plan(4, "NSDP.TT", 18_000)
                .starts("02/07/2025", "03/07/2025")
                .finishes("31/12/2026")
                .workEnds("20/11/2026")
                .lights("", "GREEN")
                .tale("Khởi công 03/07/2025, đúng tiến độ.");
        mh(36, "Nâng cấp phố Trường Chinh")
                .owner(CITY)
                .then(WARD_DX)
                .is("C", ROAD, "Phường Đức Xuân")
                .decided("12/07/2024", 44_000)
                .fromSheet(3)
                .plan(3, "NSDP.TT", 36_000)
                .starts("04/01/2025", "06/01/2025")
                .finishes("31/03/2026")
                .workEnds("25/02/2026")
                .lights("", "GREEN")
                .tale("Đúng tiến độ; năm 2025 nhận 3.000 triệu điều chuyển từ MH-004.");
        mh(37, "Trường PTDTBT Bộc Bố")
                .owner("UBND huyện Pác Nặm")
                .then(PMU)
                .is("C", SCHOOL, "Huyện Pác Nặm")
                .decided("15/08/2024", 29_000)
                .fromSheet(3)
                .plan(3, "NSTW.MTQG", 30_000)
                .starts("03/01/2025", "08/01/2025")
                .finishes("30/06/2026")
                .workEnds("25/05/2026")
                .lights("", "GREEN")
                .tale(
                        "Vốn mục tiêu quốc gia, đúng tiến độ. Trung hạn giao 30.000 triệu, vượt tổng mức đầu tư 29.000 triệu (cố ý, cảnh báo I1).");
        mh(38, "Thư viện và Bảo tàng tỉnh")
                .owner("Sở VH-TT&DL")
                .is("B", CULTURE, "Phường Phùng Chí Kiên")
                .decided("27/09/2024", 76_000)
                .fromSheet(3)
                .plan(3, "NSDP.XSKT", 30_000)
                .plan(3, "NSDP.TT", 14_000)
                .starts("01/04/2025", "03/04/2025")
                .finishes("31/12/2026")
                .workEnds("20/11/2026")
                .lights("", "GREEN")
                .tale("Đúng tiến độ.");
    }
}
