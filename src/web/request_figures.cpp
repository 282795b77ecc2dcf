#include "web/request_figures.hpp"

#include <algorithm>
#include <cstdio>

namespace mingtang::web {
namespace {

std::string in_seconds(std::int64_t microseconds) {
    char text[32];
    std::snprintf(text, sizeof text, "%lld.%06lld", static_cast<long long>(microseconds / 1'000'000),
                  static_cast<long long>(microseconds % 1'000'000));
    return text;
}

}  // namespace

void RequestFigures::add(int status, std::size_t bytes, std::chrono::microseconds took) {
    auto const relaxed = std::memory_order_relaxed;
    by_class_[static_cast<std::size_t>(std::clamp(status / 100, 0, 5))].fetch_add(1, relaxed);
    auto const bound = std::lower_bound(bounds_us.begin(), bounds_us.end(), took.count()) - bounds_us.begin();
    by_time_[static_cast<std::size_t>(bound)].fetch_add(1, relaxed);
    bytes_.fetch_add(static_cast<std::int64_t>(bytes), relaxed);
    microseconds_.fetch_add(took.count(), relaxed);
}

std::string RequestFigures::text() const {
    std::string out = "# TYPE mingtang_requests_total counter\n";
    for (std::size_t i = 1; i < by_class_.size(); ++i)
        out += "mingtang_requests_total{class=\"" + std::to_string(i) + "xx\"} " + std::to_string(by_class_[i]) + "\n";
    append_figure(out, "mingtang_sent_bytes_total", "counter", bytes_);

    out += "# TYPE mingtang_request_seconds histogram\n";
    std::int64_t count = 0;
    for (std::size_t i = 0; i < by_time_.size(); ++i) {
        count += by_time_[i];
        auto const bound = i < bounds_us.size() ? in_seconds(bounds_us[i]) : "+Inf";
        out += "mingtang_request_seconds_bucket{le=\"" + bound + "\"} " + std::to_string(count) + "\n";
    }
    out += "mingtang_request_seconds_sum " + in_seconds(microseconds_) + "\n";
    out += "mingtang_request_seconds_count " + std::to_string(count) + "\n";
    return out;
}

void append_figure(std::string& out, std::string_view name, std::string_view type, std::int64_t value) {
    out.append("# TYPE ").append(name).append(" ").append(type).append("\n");
    out.append(name).append(" ").append(std::to_string(value)).append("\n");
}

std::string text_of(Server::Figures const& figures) {
    std::string out;
    append_figure(out, "mingtang_connections", "gauge", figures.connections);
    append_figure(out, "mingtang_answers_total", "counter", figures.requests);
    append_figure(out, "mingtang_refused_total", "counter", figures.refused);
    return out;
}

}  // namespace mingtang::web
