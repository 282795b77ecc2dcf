#include "web/http/form_body.hpp"

#include "base/text.hpp"
#include "web/http/head.hpp"
#include "web/http/multipart.hpp"
#include "web/http/target.hpp"

namespace mingtang::web::http {
namespace {

constexpr int bad_request = 400, too_large = 413, unavailable = 503;
constexpr std::size_t most_files = 50;

std::string_view bare_type(Request const& request) {
    auto const type = request.header("content-type");
    return trim(type.substr(0, type.find(';')));
}

class TextBody : public BodyTaker {
  public:
    explicit TextBody(Request& request) : request_(request) {}

    int take(std::string_view bytes) override {
        if (request_.body.size() + bytes.size() > most_body_in_memory) return too_large;
        request_.body.append(bytes);
        return 0;
    }

    int end() override {
        if (!equal_ignoring_case(bare_type(request_), "application/x-www-form-urlencoded")) return 0;
        auto fields = read_pairs(request_.body, most_form_fields);
        if (!fields) return bad_request;
        request_.form = std::move(*fields);
        return 0;
    }

  private:
    Request& request_;
};

class MultipartBody : public BodyTaker, private MultipartReceiver {
  public:
    MultipartBody(std::string_view boundary, Request& request, Spool& spool)
        : reader_(boundary, *this), request_(request), spool_(spool) {}

    int take(std::string_view bytes) override { return reader_.take(bytes); }
    int end() override { return reader_.end(); }

  private:
    int field(std::string name, std::string value) override {
        request_.form.emplace_back(std::move(name), std::move(value));
        return 0;
    }

    int file_begins(std::string field, std::string file_name, std::string type) override {
        if (request_.files.size() == most_files) return too_large;
        file_ = spool_.open();
        if (!file_) return unavailable;
        UploadedFile upload;
        upload.field = std::move(field);
        upload.name = std::move(file_name);
        upload.type = std::move(type);
        request_.files.push_back(std::move(upload));
        return 0;
    }

    int file_bytes(std::string_view bytes) override { return file_->write(bytes); }

    int file_ends() override {
        auto& upload = request_.files.back();
        // A browser sends an unnamed empty file for a box in which nothing was chosen.
        if (upload.name.empty() && file_->size() == 0) {
            request_.files.pop_back();
            file_.reset();
            return 0;
        }
        file_->rewind();
        upload.size = file_->size();
        upload.path = file_->path();
        upload.keep = std::move(file_);
        return 0;
    }

    MultipartReader reader_;
    Request& request_;
    Spool& spool_;
    std::shared_ptr<Spool::File> file_;
};

}  // namespace

std::unique_ptr<BodyTaker> take_body_into(Request& request, Spool& spool) {
    auto const type = bare_type(request);
    constexpr std::string_view family = "multipart/";
    if (type.size() < family.size() || !equal_ignoring_case(type.substr(0, family.size()), family))
        return std::make_unique<TextBody>(request);
    auto const boundary = multipart_boundary(request.header("content-type"));
    if (!boundary) return nullptr;
    return std::make_unique<MultipartBody>(*boundary, request, spool);
}

}  // namespace mingtang::web::http
