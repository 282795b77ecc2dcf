// A value that cannot be printed or logged by accident: an identity number, a telephone number, a password.
#pragma once

#include <string>
#include <utility>

namespace mingtang {

template <class T>
class Secret {
  public:
    Secret() = default;
    explicit Secret(T value) : value_(std::move(value)) {}
    // The one way in; grep for it. Identity data is opened through identity's reveal(), which writes the audit first.
    T const& expose() const { return value_; }

  private:
    T value_{};
};

}  // namespace mingtang
