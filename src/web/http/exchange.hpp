// One request and its answer, from the first body byte to the last byte sent. What may take long happens in answer(),
// on a worker; the rest is quick and happens on the io thread.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "web/http/body.hpp"
#include "web/http/limits.hpp"
#include "web/http/negotiation.hpp"
#include "web/http/outgoing.hpp"
#include "web/server.hpp"

namespace mingtang::web::http {

struct Exchange {
    Request request;
    Response response;
    std::chrono::steady_clock::time_point began = std::chrono::steady_clock::now();

    // the body on its way in: what its head said of it
    std::size_t body_limit = 0, body_length = 0;
    bool body_chunked = false, expects_continue = false;
    bool turned_away = false;  // before the first byte of it: `response` says why
    // and what has come of it
    std::optional<BodyReader> reader{};
    std::unique_ptr<BodyTaker> taker{};
    bool upload = false;
    Ticks body_began = 0, window_began = 0;
    std::size_t window_bytes = 0;

    Outgoing out{};
    Ticks sending_began = 0;
    int status_sent = 0;

    // On a worker. Never throw: what a handler throws becomes the fixed 500 page.
    void answer(Handlers const& handlers);
    void ask(Handlers const& handlers);  // may this visitor send what he announced?
    void refuse(int status);
    // Fills `out`. Never throws for what a handler did.
    void write(std::string_view date, bool close);

  private:
    void guarded(std::function<void()> const& work);
    void prepare();  // opens the file, compresses: also on the worker
    void compose(std::string_view date, bool close);
    void complain(std::string_view what) const;

    Coding coding_ = Coding::plain;
    std::string coded_body_;
};

}  // namespace mingtang::web::http
