// Numbers that can be checked by themselves. Pure arithmetic; who they belong to is nobody's business here.
#pragma once

#include <string_view>

namespace mingtang::screening {

// GB 11643: region, date of birth and the check of ISO 7064 MOD 11-2; or, of 15 digits, region and date.
bool is_identity_number(std::string_view number);
// Its region and its date are possible, whatever the last digit.
bool resembles_identity_number(std::string_view number);
// Year, month and day of birth of one of them, as 20120131; 0 of anything else.
int born_on(std::string_view identity_number);

// GB 32100: 统一社会信用代码, which looks like an identity number and belongs to an organ or a company.
bool is_credit_code(std::string_view code);

// ISO/IEC 7812: the check that bank cards carry.
bool passes_luhn(std::string_view digits);

}  // namespace mingtang::screening
