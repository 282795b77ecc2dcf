#include "web/http/outgoing.hpp"

#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace mingtang::web::http {

Outgoing::~Outgoing() {
    if (file >= 0 && !file_is_kept) close(file);
}

Outgoing::Sent Outgoing::send_to(int socket) {
    auto const in_memory = head.size() + body.size();
    ssize_t done = 0;
    if (sent_ < in_memory) {
        std::array<iovec, 2> pieces;
        std::size_t count = 0;
        auto const add = [&](std::string_view piece) {
            if (!piece.empty()) pieces[count++] = {const_cast<char*>(piece.data()), piece.size()};
        };
        add(std::string_view{head}.substr(std::min(sent_, head.size())));
        add(body.substr(sent_ > head.size() ? sent_ - head.size() : 0));
        msghdr message{};
        message.msg_iov = pieces.data();
        message.msg_iovlen = count;
        done = sendmsg(socket, &message, MSG_NOSIGNAL | (file_size > 0 ? MSG_MORE : 0));
    } else if (sent_ < size()) {
        // One turn of the loop per piece: a large file does not hold up the other visitors.
        constexpr std::size_t piece = 256 * 1024;
        auto offset = static_cast<off_t>(sent_ - in_memory);
        done = sendfile(socket, file, &offset, std::min(piece, size() - sent_));
        if (done == 0) return Sent::broken;  // the file became shorter: the length we promised cannot be kept
    }
    if (done < 0) {
        if (errno == EINTR) return Sent::some;
        return errno == EAGAIN ? Sent::nothing : Sent::broken;
    }
    sent_ += static_cast<std::size_t>(done);
    return sent_ == size() ? Sent::all : Sent::some;
}

}  // namespace mingtang::web::http
