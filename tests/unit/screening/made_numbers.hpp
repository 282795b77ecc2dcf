// Numbers that pass their checks and are nobody's: regions and days by a plain generator, check digits computed here,
// not by the code under test.
#pragma once

#include <array>
#include <cstdint>
#include <cstdio>
#include <string>

namespace mingtang::make {

class Numbers {
  public:
    std::string identity() {
        static constexpr std::array<char const*, 8> regions{"371311", "371312", "110101", "440305",
                                                            "510104", "650102", "230103", "520102"};
        std::array<char, 18> text{};
        std::snprintf(text.data(), text.size(), "%s%04d%02d%02d%03d", regions[next(8)], int(1930 + next(90)),
                      int(1 + next(12)), int(1 + next(28)), int(next(1000)));
        std::string number{text.data(), 17};
        // ISO 7064 MOD 11-2, as its standard writes it: P = 10 · (P + digit) mod 11 …
        int p = 0;
        for (char const c : number) p = (p + (c - '0')) * 2 % 11;
        int const check = (12 - p) % 11;
        return number + (check == 10 ? 'X' : char('0' + check));
    }

    std::string credit_code() {
        static constexpr std::string_view signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        static constexpr std::array weights{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
        static constexpr std::array<char const*, 5> kinds{"11", "12", "51", "91", "92"};
        std::string code = std::string{kinds[next(5)]} + "371311";
        while (code.size() < 17) code += signs[next(31)];
        int sum = 0;
        for (std::size_t i = 0; i < 17; ++i) sum += int(signs.find(code[i])) * weights[i];
        return code + signs[std::size_t((31 - sum % 31) % 31)];
    }

    std::string phone() { return "139" + digits(8); }

    std::string card() {
        auto const first = "622202" + digits(12);
        for (char last = '0'; last <= '9'; ++last) {
            int sum = 0;
            auto const whole = first + last;
            for (std::size_t i = 0; i < whole.size(); ++i) {
                int const digit = whole[i] - '0';
                bool const twice = (whole.size() - i) % 2 == 0;
                sum += twice ? digit * 2 / 10 + digit * 2 % 10 : digit;
            }
            if (sum % 10 == 0) return whole;
        }
        return {};
    }

  private:
    std::size_t next(std::size_t below) {
        state_ = state_ * 6364136223846793005ull + 1442695040888963407ull;
        return std::size_t(state_ >> 33) % below;
    }
    std::string digits(int count) {
        std::string out;
        while (count-- > 0) out += char('0' + next(10));
        return out;
    }

    std::uint64_t state_ = 20261126;
};

}  // namespace mingtang::make
