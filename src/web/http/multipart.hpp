// multipart/form-data (RFC 7578) as browsers send it, read as it arrives: strict, bounded, nothing kept but the piece
// that might be a boundary. Pure: fields and file bytes go to a receiver.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "web/http/body.hpp"

namespace mingtang::web::http {

// Each returns 0, or the status that ends the request.
class MultipartReceiver {
  public:
    virtual ~MultipartReceiver() = default;
    virtual int field(std::string name, std::string value) = 0;
    virtual int file_begins(std::string field, std::string file_name, std::string type) = 0;
    virtual int file_bytes(std::string_view bytes) = 0;
    virtual int file_ends() = 0;
};

// The boundary of "multipart/form-data; boundary=…"; nothing where it is not that or not well formed.
std::optional<std::string> multipart_boundary(std::string_view content_type);

class MultipartReader : public BodyTaker {
  public:
    static constexpr std::size_t most_parts = 500;
    static constexpr std::size_t most_field_bytes = 256 * 1024;  // of all fields together
    static constexpr std::size_t most_part_head = 4 * 1024;

    MultipartReader(std::string_view boundary, MultipartReceiver& receiver);
    int take(std::string_view bytes) override;
    int end() override;

  private:
    enum class State { opening, part_head, field, file, after_boundary, finished };
    struct PartHead;
    int advance(bool& stuck);
    int read_part_head(std::string_view head);
    int read_data(bool& stuck);
    int data(std::string_view bytes);
    int part_ends();

    State state_ = State::opening;
    std::string delimiter_;  // "\r\n--boundary"
    std::string pending_;
    std::size_t used_ = 0;  // of pending_
    std::string name_, value_;
    std::size_t parts_ = 0, field_bytes_ = 0;
    MultipartReceiver& receiver_;
};

}  // namespace mingtang::web::http
