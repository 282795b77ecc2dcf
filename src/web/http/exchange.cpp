#include "web/http/exchange.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <exception>

#include "web/compression.hpp"
#include "web/http/error_page.hpp"
#include "web/http/head.hpp"
#include "web/http/writer.hpp"
#include "web/log_line.hpp"

namespace mingtang::web::http {
namespace {

constexpr std::size_t worth_compressing = 1024;
constexpr int quick = 1;  // gzip's level for what is sent once

bool has_no_body(int status) {
    return status == 204 || status == 304 || status < 200;
}

std::string_view header_of(Response const& response, std::string_view name) {
    for (auto const& [key, value] : response.headers)
        if (equal_ignoring_case(key, name)) return value;
    return {};
}

}  // namespace

void Exchange::answer(Handlers const& handlers) {
    guarded([&] {
        response = handlers.answer(request);
        prepare();
    });
}

void Exchange::ask(Handlers const& handlers) {
    turned_away = true;
    guarded([&] {
        auto no = handlers.turn_away(request);
        turned_away = no.has_value();
        if (!no) return;
        response = std::move(*no);
        prepare();
    });
}

void Exchange::guarded(std::function<void()> const& work) {
    try {
        work();
    } catch (std::exception const& error) {
        complain(error.what());
        refuse(500);
    } catch (...) {
        complain("something that is no exception was thrown");
        refuse(500);
    }
}

void Exchange::prepare() {
    if (!response.file.empty()) {
        out.file = ::open(response.file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
        struct stat facts {};
        if (out.file < 0 || fstat(out.file, &facts) != 0 || !S_ISREG(facts.st_mode)) {
            complain("the file of an answer cannot be opened");
            return refuse(404);
        }
        out.file_size = static_cast<std::size_t>(facts.st_size);
        return;
    }
    // A workbench page may hold a token beside text of the visitor's choosing; compressed, its length would tell the
    // token (BREACH). Those pages have a nonce.
    if (response.kept || !response.nonce.empty() || response.body.size() < worth_compressing ||
        !compressible(response.type))
        return;
    coding_ = best_coding(request.header("accept-encoding"), true, false);
    if (coding_ == Coding::gzip) coded_body_ = gzip(response.body, quick);
}

void Exchange::refuse(int status) {
    response = {};
    response.status = status;
    if (out.file >= 0 && !out.file_is_kept) ::close(out.file);
    out.file = -1;
    out.file_size = 0;
    coding_ = Coding::plain;
    constexpr int misdirected = 421;
    if (status == misdirected) {  // another name's visitor: we say nothing of ourselves
        response.type.clear();
        return;
    }
    auto body = error_body(status, request.path, request.id);
    response.type = std::move(body.type);
    response.body = std::move(body.text);
    if (status == 503) response.header("Retry-After", "3");
}

void Exchange::write(std::string_view date, bool close) {
    try {
        compose(date, close);
    } catch (std::exception const& error) {
        complain(error.what());
        refuse(500);
        out.head.clear();
        out.body = {};
        compose(date, close);
    }
}

void Exchange::compose(std::string_view date, bool close) {
    HeadFacts facts;
    facts.status = response.status;
    facts.type = response.type;
    facts.headers = &response.headers;
    facts.cache = response.cache;
    facts.nonce = response.nonce;
    facts.date = date;
    facts.request_id = request.id;
    facts.path = request.path;
    facts.secure = request.secure;
    facts.close = close;
    facts.stored_file = out.file >= 0;

    auto const accepted = request.header("accept-encoding");
    std::string etag{header_of(response, "etag")};
    if (auto const& kept = response.kept) {
        coding_ = best_coding(accepted, kept->shrinks, kept->shrinks);
        out.body = coding_ == Coding::brotli ? kept->brotli() : coding_ == Coding::gzip ? kept->gzip() : kept->plain;
        out.owner = kept;
        if (int const file = coding_ == Coding::plain ? kept->plain_file() : -1; file >= 0) {
            out.file = file;
            out.file_is_kept = true;
            out.file_size = out.body.size();
            out.body = {};
        }
        facts.type = kept->type;
        facts.refresh = kept->refresh;
        facts.varies_by_coding = kept->shrinks;
        facts.varies_by_cookie = response.cache != Response::Cache::immutable;  // mode and script are cookies
        if (facts.cache == Response::Cache::no_store) facts.cache = Response::Cache::no_cache;
        etag = kept->etag;
    } else if (out.file < 0) {
        out.body = coding_ == Coding::plain ? response.body : coded_body_;
        facts.varies_by_coding = response.body.size() >= worth_compressing && compressible(response.type);
    }
    facts.coding = name_of(coding_);

    bool const asks = request.method == Method::get || request.method == Method::head;
    auto const if_none_match = request.header("if-none-match");
    if (asks && response.status == 200 && !etag.empty() && !if_none_match.empty() && etag_matches(if_none_match, etag))
        facts.status = 304;
    etag = etag_of(etag, coding_);
    facts.etag = etag;

    if (has_no_body(facts.status)) {
        facts.type = facts.coding = {};
    } else {
        facts.length = out.body.size() + out.file_size;
    }
    status_sent = facts.status;
    write_head(out.head, facts);
    if (has_no_body(facts.status) || request.method == Method::head) {
        out.body = {};
        out.file_size = 0;
    }
}

void Exchange::complain(std::string_view what) const {
    write_error_line(request.id, request.route, what);
}

}  // namespace mingtang::web::http
