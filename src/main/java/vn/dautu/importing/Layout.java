package vn.dautu.importing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dautu.kernel.text.Folding;

/** The layouts of docs/imports.md. A sheet is recognised by the names of its columns, not by its own. */
public enum Layout {
    AGENCIES(
            false,
            List.of("Tên cơ quan", "Tên viết tắt", "Loại", "Hiệu lực từ"),
            List.of("STT", "Hiệu lực đến", "Đơn vị kế thừa")),
    MEDIUM_TERM(
            true,
            List.of("Danh mục dự án", "Chủ đầu tư", "Nhóm", "Lĩnh vực", "Địa bàn", "Nguồn vốn"),
            List.of(
                    "STT",
                    "Mã dự án",
                    "Cơ quan theo dõi",
                    "Số QĐ đầu tư",
                    "Ngày QĐ đầu tư",
                    "Cơ quan QĐ đầu tư",
                    "Tổng mức đầu tư",
                    "Lũy kế vốn bố trí đến hết kỳ trước",
                    "Kế hoạch trung hạn giao đầu kỳ",
                    "Số QĐ giao",
                    "Ngày QĐ giao",
                    "Cơ quan giao",
                    "Kế hoạch trung hạn sau điều chỉnh",
                    "Số QĐ điều chỉnh",
                    "Ngày QĐ điều chỉnh",
                    "Cơ quan điều chỉnh",
                    "Nguồn công bố",
                    "Ghi chú")),
    ANNUAL_PLAN(
            true,
            List.of(
                    "Danh mục dự án",
                    "Nguồn vốn",
                    "Cấp giao",
                    "Loại kế hoạch",
                    "Số vốn giao",
                    "Số quyết định",
                    "Ngày quyết định",
                    "Cơ quan ban hành"),
            List.of(
                    "STT",
                    "Mã dự án",
                    "Chủ đầu tư",
                    "Lý do",
                    "Kéo dài từ năm",
                    "Kéo dài từ nguồn vốn",
                    "Kéo dài từ loại kế hoạch")),
    DISBURSEMENT(
            true,
            List.of(
                    "Danh mục dự án",
                    "Nguồn vốn",
                    "Niên độ",
                    "Loại kế hoạch",
                    "Thanh toán khối lượng hoàn thành",
                    "Tạm ứng",
                    "Thu hồi tạm ứng"),
            List.of("STT", "Mã dự án", "Chủ đầu tư", "Ngày thanh toán", "Cộng", "Số hợp đồng", "Ước")),
    MILESTONES(
            false,
            List.of("Danh mục dự án", "Mốc", "Loại ngày", "Ngày mốc"),
            List.of("STT", "Mã dự án", "Chủ đầu tư", "Số văn bản", "Ngày văn bản", "Cơ quan ban hành", "Lý do")),
    REPORTS(
            true,
            List.of(
                    "Danh mục dự án",
                    "Ngày báo cáo",
                    "Giá trị khối lượng thực hiện lũy kế",
                    "Giá trị hợp đồng xây lắp"),
            List.of(
                    "STT",
                    "Mã dự án",
                    "Chủ đầu tư",
                    "Dự kiến hoàn thành",
                    "Nguyên nhân chậm",
                    "Vướng mắc, kiến nghị",
                    "Cơ quan phải xử lý",
                    "Việc phải làm",
                    "Thời hạn xử lý")),
    CURVES(
            false,
            List.of(
                    "Danh mục dự án",
                    "Ngày cuối kỳ",
                    "Khối lượng kế hoạch lũy kế (%)",
                    "Số quyết định",
                    "Ngày quyết định",
                    "Cơ quan ban hành"),
            List.of("STT", "Mã dự án", "Chủ đầu tư")),
    TASKS(
            false,
            List.of("Danh mục dự án", "Mã công việc", "Tên công việc", "Số ngày", "Lịch làm việc"),
            List.of(
                    "STT",
                    "Mã dự án",
                    "Chủ đầu tư",
                    "Mốc",
                    "Bắt đầu kế hoạch",
                    "Ngày bắt đầu",
                    "Ngày hoàn thành",
                    "Bỏ")),
    TASK_LINKS(
            false,
            List.of("Danh mục dự án", "Công việc trước", "Công việc sau", "Loại quan hệ"),
            List.of("STT", "Mã dự án", "Chủ đầu tư", "Độ trễ (ngày)", "Bỏ")),
    OBSTACLES(
            false,
            List.of("Danh mục dự án", "Số vướng mắc", "Loại dòng", "Ngày", "Nội dung"),
            List.of(
                    "STT",
                    "Mã dự án",
                    "Chủ đầu tư",
                    "Nguyên nhân chính",
                    "Nguyên nhân khác",
                    "Lý trình",
                    "Tọa độ",
                    "Mốc bị giữ",
                    "Thửa bị giữ",
                    "Cơ quan phải xử lý",
                    "Người phụ trách",
                    "Việc phải làm",
                    "Thời hạn xử lý",
                    "Người thực hiện",
                    "Số văn bản",
                    "Ngày văn bản",
                    "Cơ quan ban hành")),
    ASSIGNED_PLAN(
            true,
            List.of(
                    "Nguồn vốn",
                    "Năm kế hoạch",
                    "Cấp giao",
                    "Loại kế hoạch",
                    "Tổng vốn giao",
                    "Số quyết định",
                    "Ngày quyết định",
                    "Cơ quan ban hành"),
            List.of("STT", "Lý do")),
    TRANSFERS(
            true,
            List.of(
                    "Mã dự án giảm",
                    "Mã dự án tăng",
                    "Niên độ",
                    "Nguồn vốn",
                    "Cấp giao",
                    "Loại kế hoạch",
                    "Số vốn điều chuyển",
                    "Số quyết định",
                    "Ngày quyết định",
                    "Cơ quan ban hành"),
            List.of("STT", "Lý do")),
    EXTENSIONS(
            false,
            List.of(
                    "Danh mục dự án",
                    "Loại kéo dài",
                    "Niên độ",
                    "Kéo dài đến ngày",
                    "Số quyết định",
                    "Ngày quyết định",
                    "Cơ quan ban hành"),
            List.of("STT", "Mã dự án", "Chủ đầu tư", "Lý do")),
    CONTRACTS(
            true,
            List.of(
                    "Danh mục dự án",
                    "Số gói thầu",
                    "Tên gói thầu",
                    "Số hợp đồng",
                    "Ngày ký hợp đồng",
                    "Nhà thầu",
                    "Loại hợp đồng",
                    "Giá trị hợp đồng"),
            List.of("STT", "Mã dự án", "Chủ đầu tư", "Giá gói thầu", "Ngày hoàn thành hợp đồng")),
    CONTRACT_AMENDMENTS(
            true,
            List.of("Danh mục dự án", "Số hợp đồng", "Số phụ lục", "Ngày phụ lục", "Giá trị điều chỉnh"),
            List.of("STT", "Mã dự án", "Chủ đầu tư", "Ngày hoàn thành mới", "Lý do")),
    ACCEPTANCES(
            true,
            List.of("Danh mục dự án", "Số hợp đồng", "Ngày nghiệm thu", "Giá trị nghiệm thu"),
            List.of("STT", "Mã dự án", "Chủ đầu tư")),
    CONTRACT_PAYMENTS(
            true,
            List.of(
                    "Danh mục dự án",
                    "Số hợp đồng",
                    "Ngày thanh toán",
                    "Thanh toán khối lượng hoàn thành",
                    "Tạm ứng",
                    "Thu hồi tạm ứng"),
            List.of("STT", "Mã dự án", "Chủ đầu tư")),
    COMMITMENTS(
            true,
            List.of("Danh mục dự án", "Niên độ", "Ngày cuối tháng", "Giải ngân cam kết lũy kế"),
            List.of("STT", "Mã dự án", "Chủ đầu tư", "Ngày cam kết")),
    OVERSIGHT(
            true,
            List.of("Danh mục dự án", "Nội dung giám sát", "Ngày sự việc", "Kết quả, nội dung"),
            List.of(
                    "STT",
                    "Mã dự án",
                    "Chủ đầu tư",
                    "Số văn bản",
                    "Ngày văn bản",
                    "Cơ quan ban hành",
                    "Số tiền thất thoát, lãng phí",
                    "Loại vốn",
                    "Rút lại")),
    HOUSEHOLDS(
            false,
            List.of("Danh mục dự án", "Mã hộ", "Loại hộ", "Xã", "Họ tên"),
            List.of(
                    "STT",
                    "Mã dự án",
                    "Chủ đầu tư",
                    "Thửa",
                    "Năm bản đồ",
                    "Số giấy tờ",
                    "Điện thoại",
                    "Địa chỉ",
                    "Số nhân khẩu",
                    "Diện chính sách",
                    "Phải di dời",
                    "Hình thức tái định cư",
                    "Số lô cần",
                    "Số lô đã giao",
                    "Theo dõi riêng",
                    "Thôi theo dõi")),
    HOUSEHOLD_ASSETS(
            true,
            List.of(
                    "Danh mục dự án",
                    "Mã hộ",
                    "Đợt kiểm đếm",
                    "Loại tài sản",
                    "Tên tài sản",
                    "Đơn vị đo",
                    "Số lượng",
                    "Đơn giá"),
            List.of("STT", "Mã dự án", "Chủ đầu tư", "Hệ số", "Căn cứ", "Thửa")),
    COMPENSATION(
            true,
            List.of(
                    "Danh mục dự án",
                    "Mã hộ",
                    "Phương án",
                    "Lần",
                    "Trạng thái phương án",
                    "Bồi thường về đất",
                    "Bồi thường về tài sản",
                    "Hỗ trợ",
                    "Tái định cư",
                    "Khấu trừ"),
            List.of("STT", "Mã dự án", "Chủ đầu tư", "Ngày phương án")),
    HOUSEHOLD_PAYMENTS(
            true,
            List.of("Danh mục dự án", "Mã hộ", "Hình thức chi trả", "Ngày chi trả", "Số tiền chi trả"),
            List.of("STT", "Mã dự án", "Chủ đầu tư", "Số chứng từ")),
    CLEARANCE_STEPS(
            false,
            List.of("Danh mục dự án", "Bước", "Trạng thái", "Ngày thực hiện"),
            List.of("STT", "Mã dự án", "Chủ đầu tư", "Mã hộ", "Số văn bản", "Giấy tờ còn thiếu")),
    COMPLAINTS(
            false,
            List.of("Danh mục dự án", "Mã hộ", "Số đơn", "Nội dung khiếu nại", "Cơ quan giải quyết", "Ngày nộp đơn"),
            List.of("STT", "Mã dự án", "Chủ đầu tư", "Ngày giải quyết")),
    DOSSIERS(
            false,
            List.of("Danh mục dự án", "Hồ sơ", "Cơ quan giữ hồ sơ", "Ngày nhận hồ sơ"),
            List.of("STT", "Mã dự án", "Chủ đầu tư", "Mã hộ", "Ngày trả hồ sơ", "Kết quả xử lý")),
    WORK_AREAS(
            true,
            List.of("Danh mục dự án", "Mã khu vực", "Tên khu vực", "Công việc cần mặt bằng", "Từ mét", "Đến mét"),
            List.of("STT", "Mã dự án", "Chủ đầu tư", "Giá trị khối lượng", "Số hợp đồng", "Thôi dùng")),
    PARCEL_CORNERS(
            false,
            List.of(
                    "Mã dự án",
                    "Mã xã",
                    "Năm bản đồ",
                    "Tờ",
                    "Thửa",
                    "Loại đất",
                    "DT thửa",
                    "DT thu hồi",
                    "Điểm",
                    "X (bắc)",
                    "Y (đông)"),
            List.of("STT", "Lý trình từ", "Lý trình đến", "Ghi chú")),
    PARCELS(false, List.of(), List.of()),
    SITES(false, List.of(), List.of());

    private final boolean money;
    private final List<String> required;
    private final List<String> optional;

    Layout(boolean money, List<String> required, List<String> optional) {
        this.money = money;
        this.required = required;
        this.optional = optional;
    }

    /** Whether its sheets must say their unit of money. */
    boolean hasMoney() {
        return money;
    }

    /** Whether its files hold names, numbers or single amounts of households: only those with the household right bring and open them. */
    boolean isPersonal() {
        return this == HOUSEHOLDS || this == HOUSEHOLD_ASSETS || this == COMPENSATION || this == HOUSEHOLD_PAYMENTS;
    }

    List<String> required() {
        return required;
    }

    List<String> optional() {
        return optional;
    }

    public boolean isSheet() {
        return !required.isEmpty();
    }

    public String nameKey() {
        return "layout." + name();
    }

    /** Whether sheets of both may stand in one file: the tasks of a network and their links are one. */
    boolean goesWith(Layout other) {
        return this == other || Set.of(this, other).equals(Set.of(TASKS, TASK_LINKS));
    }

    /** The layout whose required columns a header row has, the one with most columns first. */
    static Optional<Layout> of(Set<String> foldedHeaders) {
        return Arrays.stream(values())
                .filter(Layout::isSheet)
                .filter(layout -> foldedHeaders.containsAll(
                        layout.required.stream().map(Folding::fold).toList()))
                .max(Comparator.comparingInt(layout -> layout.required.size()));
    }

    /** The layout that a header row most resembles, to say which columns are missing. */
    static Optional<Layout> nearest(Set<String> foldedHeaders) {
        return Arrays.stream(values())
                .filter(Layout::isSheet)
                .filter(layout -> layout.hits(foldedHeaders) * 2 > layout.required.size())
                .max(Comparator.comparingLong(layout -> layout.hits(foldedHeaders)));
    }

    private long hits(Set<String> foldedHeaders) {
        return required.stream()
                .map(Folding::fold)
                .filter(foldedHeaders::contains)
                .count();
    }
}
