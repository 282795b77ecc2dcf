// An answer on its way out: head and body leave in one gather write; kept bodies are shared, files are streamed.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace mingtang::web::http {

class Outgoing {
  public:
    enum class Sent { all, some, nothing, broken };

    std::string head;
    std::string_view body{};  // owned by `owner` or by the response
    std::shared_ptr<void const> owner{};
    int file = -1;
    bool file_is_kept = false;  // it belongs to `owner`, who closes it
    std::size_t file_size = 0;

    Outgoing() = default;
    Outgoing(Outgoing const&) = delete;
    Outgoing& operator=(Outgoing const&) = delete;
    ~Outgoing();

    Sent send_to(int socket);
    std::size_t sent() const { return sent_; }
    std::size_t size() const { return head.size() + body.size() + file_size; }

  private:
    std::size_t sent_ = 0;
};

}  // namespace mingtang::web::http
