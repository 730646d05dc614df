extension WordTable {
    /// What people and programs write in Vietnamese.
    static let vietnamese = WordTable(
        "vi",
        """
        [unsubscribe]
        hủy|huỷ|ngừng|ngưng .. đăng ký|nhận|đăng|gửi
        xóa|xoá|loại|gỡ .. tôi|chúng tôi|email|địa chỉ|khỏi
        đừng|không .. gửi|liên lạc|liên hệ|làm phiền .. nữa|cho tôi|tôi|email|thư
        không muốn .. nhận|email|thư
        ngừng|dừng|thôi gửi
        [unsubscribe short]
        ^hủy
        ^dừng
        ^ngừng
        [complaint]
        chưa bao giờ|không .. đăng ký|đồng ý|yêu cầu
        lấy|có .. email|địa chỉ .. ở đâu|từ đâu
        báo cáo .. spam|thư rác
        luật sư|khiếu nại|kiện|pháp luật
        thư rác
        [wrong person]
        nhầm|sai người|địa chỉ
        không phải .. người|phụ trách|bộ phận
        không phụ trách
        hãy|vui lòng|xin liên hệ .. với|anh|chị|đồng nghiệp|bộ phận
        [not interested]
        không .. quan tâm|cần|có nhu cầu|phù hợp|hứng thú
        không cảm ơn
        cảm ơn .. nhưng .. không|đã
        đã có .. giải pháp|nhà cung cấp|đối tác
        đắt|mắc quá
        từ chối
        [not interested short]
        ^không
        [not now]
        không phải|chưa .. bây giờ|lúc này|phải|cần
        bây giờ|hiện tại|lúc này .. không|chưa
        để sau
        năm sau|tháng sau|sang năm|quý sau
        liên hệ .. lại .. sau|vào|tháng
        sau .. tháng|tuần|tết|năm
        bận
        [interested]
        quan tâm
        tôi muốn .. biết|đặt|mua|tham gia|thử|đăng ký
        nghe .. hay|tốt|thú vị|hấp dẫn
        gửi .. cho tôi|hợp đồng|báo giá|thông tin|chi tiết|hóa đơn
        thêm thông tin
        gọi .. cho tôi|tôi
        đồng ý|tuyệt vời|nhất trí
        [interested short]
        ^có
        ^vâng
        ^được
        ^đồng ý
        ^ok
        [question]
        bao nhiêu|bao lâu|khi nào|ở đâu|thế nào|như thế|tại sao|là gì
        có thể .. không
        câu hỏi
        [ignored]
        không sao|vấn
        [negation]
        không|chưa|đừng|chẳng
        [away]
        vắng mặt|ngoài văn phòng|nghỉ phép|công tác
        [away subject]
        ^trả lời tự động
        ^tự động trả lời
        ^vắng mặt
        [acknowledgement]
        đã nhận
        cảm ơn .. đã liên hệ
        tự động
        [back]
        trở lại|quay lại|từ ngày
        [until]
        đến|hết
        [common]
        và là của tôi bạn không có cho được đến cảm ơn
        """)
}
