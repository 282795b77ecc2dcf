#include "identity/password_desk.hpp"

namespace mingtang::identity {
namespace {

// Salt and digest of zeros, in argon2's own text form: comparing with it costs what comparing with a real one costs.
std::string hash_of_nobody(crypto::Argon2 const& cost) {
    return "$argon2id$v=19$m=" + std::to_string(cost.memory / 1024) + ",t=" + std::to_string(cost.passes) + ",p=1$" +
           std::string(22, 'A') + "$" + std::string(43, 'A');
}

}  // namespace

// One of the slots, for as long as it lives; none when the queue is full or the wait was in vain.
class PasswordDesk::Place {
  public:
    explicit Place(PasswordDesk& desk) : desk_(desk) {
        std::unique_lock lock{desk_.mutex_};
        if (desk_.working_ >= desk_.options_.slots) {
            if (desk_.waiting_ >= desk_.options_.queue) return;
            ++desk_.waiting_;
            bool const came =
                desk_.free_.wait_for(lock, desk_.options_.wait, [&] { return desk_.working_ < desk_.options_.slots; });
            --desk_.waiting_;
            if (!came) return;
        }
        ++desk_.working_;
        taken_ = true;
    }
    ~Place() {
        if (!taken_) return;
        {
            std::lock_guard const lock{desk_.mutex_};
            --desk_.working_;
        }
        desk_.free_.notify_one();
    }
    Place(Place const&) = delete;
    Place& operator=(Place const&) = delete;
    explicit operator bool() const { return taken_; }

  private:
    PasswordDesk& desk_;
    bool taken_ = false;
};

PasswordDesk::PasswordDesk(Options options) : options_(options), nobodys_(hash_of_nobody(options.cost)) {}

std::optional<bool> PasswordDesk::matches(std::string_view hash, std::string_view password) {
    Place const place{*this};
    if (!place) return std::nullopt;
    bool const same = crypto::Argon2::verify(hash.empty() ? nobodys_ : hash, password);
    return same && !hash.empty();
}

std::optional<std::string> PasswordDesk::hash(std::string_view password) {
    Place const place{*this};
    if (!place) return std::nullopt;
    return options_.cost.hash(password);
}

}  // namespace mingtang::identity
