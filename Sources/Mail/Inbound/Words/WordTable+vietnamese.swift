extension WordTable {
    /// What people and programs write in Vietnamese, whose words are written syllable by syllable.
    static let vietnamese = WordTable(
        "vi",
        """
        [unsubscribe]
        hủy|huỷ|ngừng|ngưng .. đăng_ký|nhận_tin|nhận_email|nhận_thư|theo_dõi
        xóa|xoá|loại|gỡ|rút .. tôi|chúng_tôi|email|địa_chỉ|tên .. khỏi
        xóa|xoá|gỡ .. tôi|chúng_tôi|địa_chỉ|email_của|thông_tin_của
        ra khỏi danh_sách
        đừng|không .. gửi|liên_lạc|liên_hệ|làm_phiền .. nữa
        đừng gửi|liên_lạc|liên_hệ|làm_phiền|email
        không muốn .. nhận .. email|thư|tin|mail|nữa
        ngừng|dừng|thôi gửi|liên_hệ|làm_phiền
        từ chối nhận .. email|thư|tin|quảng_cáo
        [unsubscribe short]
        ^hủy
        ^dừng
        ^ngừng
        [complaint]
        chưa_bao_giờ|chưa_từng|không_hề .. đăng_ký|đồng_ý|yêu_cầu
        lấy|có .. email|địa_chỉ|thông_tin|số .. ở_đâu|từ_đâu
        báo cáo .. spam|thư_rác
        luật_sư|khiếu_nại|kiện|tố_cáo .. bạn|công_ty|các_anh|sẽ
        sẽ .. khiếu_nại|kiện|tố_cáo|báo_công_an
        vi phạm pháp_luật|quyền
        [complaint weak]
        thư_rác|spam|lừa_đảo|làm_phiền
        [wrong person]
        nhầm|sai người|địa_chỉ|số|bộ_phận
        không phải .. người .. phụ_trách|phù_hợp|quyết_định|phù|đúng
        không phụ trách
        không .. chịu_trách_nhiệm
        hãy|vui_lòng|xin|nên liên_hệ|hỏi|trao_đổi với? anh|chị|ông|bà|đồng_nghiệp|bộ_phận|phòng
        chuyển .. cho đồng_nghiệp|anh|chị|bộ_phận|phòng
        [not interested]
        tự làm|xử_lý|phát_triển
        không .. quan_tâm|có_nhu_cầu|phù_hợp|hứng_thú
        không cần|có_nhu_cầu|muốn_mua
        chưa có nhu_cầu
        không cảm ơn
        cảm ơn .. nhưng .. không|đã
        đã có|dùng|sử_dụng .. giải_pháp|nhà_cung_cấp|đối_tác|hệ_thống|rồi
        đắt|mắc quá
        xin|phải từ_chối
        đã chọn .. khác
        [not interested short]
        ^không
        [not now]
        chưa_phải|không_phải .. lúc|bây_giờ
        bây_giờ|hiện_tại|lúc_này|hiện_nay|tạm_thời|hiện .. không|chưa
        để sau
        năm_sau|tháng_sau|sang_năm|quý_sau|năm_tới|tháng_tới .. liên_hệ|nói|bàn|trao_đổi|nhé
        liên_hệ|nhắn|gọi|viết .. lại .. sau|vào|tháng|năm
        sau .. tết|kỳ_nghỉ|vài_tháng|vài_tuần|mấy_tháng
        đang|quá|rất bận
        chưa có thời_gian|ngân_sách
        [interested]
        đúng|chính .. cần|tìm
        quan_tâm
        tôi|chúng_tôi muốn .. biết|đặt|mua|tham_gia|thử|đăng_ký|trao_đổi|tìm_hiểu|xem
        nghe .. hay|tốt|thú_vị|hấp_dẫn|ổn
        gửi .. cho_tôi|hợp_đồng|báo_giá|thông_tin|chi_tiết|hóa_đơn|bảng_giá|tài_liệu
        thêm thông_tin|chi_tiết
        gọi .. cho_tôi|tôi
        đồng_ý|tuyệt_vời|nhất_trí|rất_hay
        hẹn|đặt_lịch|sắp_xếp .. gặp|gọi|họp|demo|lịch
        [interested short]
        ^có
        ^vâng
        ^dạ$
        ^dạ vâng|được|có|em|tôi|chúng_tôi|anh|chị|rất|mình|đúng
        ^được
        ^ok
        [question]
        bao_nhiêu|bao_lâu|khi_nào|ở_đâu|thế_nào|như_thế_nào|tại_sao|là_gì|ra_sao
        có_thể|có .. không
        câu_hỏi|hỏi
        [ignored]
        không sao|vấn_đề|có_gì|có_vấn_đề
        tại sao không
        không chỉ
        [negation]
        không|chưa|đừng|chẳng
        [away]
        vắng_mặt|ngoài_văn_phòng|nghỉ_phép|công_tác|nghỉ_lễ|nghỉ_thai_sản|nghỉ_ốm
        không .. ở .. văn_phòng
        sẽ .. quay_lại|trở_lại|đi_làm_lại
        [away subject]
        ^trả lời tự_động
        ^thư trả_lời tự_động
        ^tự động trả_lời
        ^vắng mặt
        ^nghỉ phép
        [left]
        đã|không_còn nghỉ_việc|làm_việc|thôi_việc
        [acknowledgement]
        đã nhận .. được? .. email|thư|yêu_cầu|tin_nhắn
        cảm ơn .. đã liên_hệ|gửi
        tự động
        phản_hồi|trả_lời .. trong .. giờ|ngày|sớm
        [acknowledgement subject]
        đã nhận
        [back]
        trở_lại|quay_lại|đi_làm_lại vào? ngày?
        từ ngày
        [until]
        đến|hết|tới ngày?
        [months]
        tháng_1 thg_1|tháng_2 thg_2|tháng_3 thg_3|tháng_4 thg_4|tháng_5 thg_5|tháng_6 thg_6|tháng_7 thg_7|tháng_8 thg_8|tháng_9 thg_9|tháng_10 thg_10|tháng_11 thg_11|tháng_12 thg_12
        [weekdays]
        thứ_hai|thứ_ba|thứ_tư|thứ_năm|thứ_sáu|thứ_bảy|chủ_nhật
        [tomorrow]
        ngày mai
        [next week]
        tuần sau|tới
        [common]
        và là của tôi bạn không có cho được đến cảm ơn sẽ ngày vào
        """)
}
