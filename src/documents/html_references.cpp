// The references of HTML: 252 names of HTML 4, those of HTML 5 that print signs and check marks, and numbers.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "documents/html_tokens.hpp"

namespace mingtang::documents {
namespace {

struct Named {
    std::string_view name;
    char16_t character;
};

// Sorted by name, as bytes are.
// clang-format off
constexpr Named named[] = {
    Named{"AElig", 198}, Named{"AMP", 38}, Named{"Aacute", 193}, Named{"Acirc", 194}, Named{"Agrave", 192},
    Named{"Alpha", 913}, Named{"Aring", 197}, Named{"Atilde", 195}, Named{"Auml", 196}, Named{"Beta", 914},
    Named{"COPY", 169}, Named{"Ccedil", 199}, Named{"Chi", 935}, Named{"Dagger", 8225}, Named{"Delta", 916},
    Named{"ETH", 208}, Named{"Eacute", 201}, Named{"Ecirc", 202}, Named{"Egrave", 200},
    Named{"EmptySmallSquare", 9723}, Named{"EmptyVerySmallSquare", 9643}, Named{"Epsilon", 917}, Named{"Eta", 919},
    Named{"Euml", 203}, Named{"FilledSmallSquare", 9724}, Named{"FilledVerySmallSquare", 9642}, Named{"GT", 62},
    Named{"Gamma", 915}, Named{"Hat", 94}, Named{"Iacute", 205}, Named{"Icirc", 206}, Named{"Igrave", 204},
    Named{"Iota", 921}, Named{"Iuml", 207}, Named{"Kappa", 922}, Named{"LT", 60}, Named{"Lambda", 923},
    Named{"Mu", 924}, Named{"NewLine", 10}, Named{"NonBreakingSpace", 160}, Named{"Ntilde", 209}, Named{"Nu", 925},
    Named{"OElig", 338}, Named{"Oacute", 211}, Named{"Ocirc", 212}, Named{"Ograve", 210}, Named{"Omega", 937},
    Named{"Omicron", 927}, Named{"Oslash", 216}, Named{"Otilde", 213}, Named{"Ouml", 214}, Named{"Phi", 934},
    Named{"Pi", 928}, Named{"Prime", 8243}, Named{"Psi", 936}, Named{"QUOT", 34}, Named{"REG", 174},
    Named{"Rho", 929}, Named{"Scaron", 352}, Named{"Sigma", 931}, Named{"Square", 9633}, Named{"THORN", 222},
    Named{"TRADE", 8482}, Named{"Tab", 9}, Named{"Tau", 932}, Named{"Theta", 920}, Named{"Uacute", 218},
    Named{"Ucirc", 219}, Named{"Ugrave", 217}, Named{"UnderBar", 95}, Named{"Upsilon", 933}, Named{"Uuml", 220},
    Named{"Xi", 926}, Named{"Yacute", 221}, Named{"Yuml", 376}, Named{"ZeroWidthSpace", 8203}, Named{"Zeta", 918},
    Named{"aacute", 225}, Named{"acirc", 226}, Named{"acute", 180}, Named{"aelig", 230}, Named{"agrave", 224},
    Named{"alefsym", 8501}, Named{"alpha", 945}, Named{"amp", 38}, Named{"and", 8743}, Named{"ang", 8736},
    Named{"apos", 39}, Named{"aring", 229}, Named{"ast", 42}, Named{"asymp", 8776}, Named{"atilde", 227},
    Named{"auml", 228}, Named{"bdquo", 8222}, Named{"beta", 946}, Named{"bigcirc", 9711}, Named{"bigstar", 9733},
    Named{"blacklozenge", 10731}, Named{"blacksquare", 9642}, Named{"blacktriangle", 9652}, Named{"block", 9608},
    Named{"brvbar", 166}, Named{"bsol", 92}, Named{"bull", 8226}, Named{"cap", 8745}, Named{"ccedil", 231},
    Named{"cedil", 184}, Named{"cent", 162}, Named{"check", 10003}, Named{"checkmark", 10003}, Named{"chi", 967},
    Named{"cir", 9675}, Named{"circ", 710}, Named{"clubs", 9827}, Named{"colon", 58}, Named{"comma", 44},
    Named{"commat", 64}, Named{"cong", 8773}, Named{"copy", 169}, Named{"crarr", 8629}, Named{"cross", 10007},
    Named{"cup", 8746}, Named{"curren", 164}, Named{"dArr", 8659}, Named{"dagger", 8224}, Named{"darr", 8595},
    Named{"dash", 8208}, Named{"deg", 176}, Named{"delta", 948}, Named{"diams", 9830}, Named{"divide", 247},
    Named{"dollar", 36}, Named{"dtri", 9663}, Named{"dtrif", 9662}, Named{"eacute", 233}, Named{"ecirc", 234},
    Named{"egrave", 232}, Named{"empty", 8709}, Named{"emsp", 8195}, Named{"emsp13", 8196}, Named{"emsp14", 8197},
    Named{"ensp", 8194}, Named{"epsilon", 949}, Named{"equals", 61}, Named{"equiv", 8801}, Named{"eta", 951},
    Named{"eth", 240}, Named{"euml", 235}, Named{"euro", 8364}, Named{"excl", 33}, Named{"exist", 8707},
    Named{"female", 9792}, Named{"fnof", 402}, Named{"forall", 8704}, Named{"frac12", 189}, Named{"frac14", 188},
    Named{"frac34", 190}, Named{"frasl", 8260}, Named{"gamma", 947}, Named{"ge", 8805}, Named{"grave", 96},
    Named{"gt", 62}, Named{"hArr", 8660}, Named{"hairsp", 8202}, Named{"harr", 8596}, Named{"hearts", 9829},
    Named{"hellip", 8230}, Named{"horbar", 8213}, Named{"hyphen", 8208}, Named{"iacute", 237}, Named{"icirc", 238},
    Named{"iexcl", 161}, Named{"igrave", 236}, Named{"image", 8465}, Named{"infin", 8734}, Named{"int", 8747},
    Named{"iota", 953}, Named{"iquest", 191}, Named{"isin", 8712}, Named{"iuml", 239}, Named{"kappa", 954},
    Named{"lArr", 8656}, Named{"lambda", 955}, Named{"lang", 9001}, Named{"laquo", 171}, Named{"larr", 8592},
    Named{"lbrace", 123}, Named{"lbrack", 91}, Named{"lceil", 8968}, Named{"lcub", 123}, Named{"ldquo", 8220},
    Named{"le", 8804}, Named{"lfloor", 8970}, Named{"lowast", 8727}, Named{"lowbar", 95}, Named{"loz", 9674},
    Named{"lozf", 10731}, Named{"lpar", 40}, Named{"lrm", 8206}, Named{"lsaquo", 8249}, Named{"lsqb", 91},
    Named{"lsquo", 8216}, Named{"lt", 60}, Named{"ltri", 9667}, Named{"ltrif", 9666}, Named{"macr", 175},
    Named{"male", 9794}, Named{"mdash", 8212}, Named{"micro", 181}, Named{"middot", 183}, Named{"minus", 8722},
    Named{"mldr", 8230}, Named{"mu", 956}, Named{"nabla", 8711}, Named{"nbsp", 160}, Named{"ndash", 8211},
    Named{"ne", 8800}, Named{"ni", 8715}, Named{"nldr", 8229}, Named{"not", 172}, Named{"notin", 8713},
    Named{"nsub", 8836}, Named{"ntilde", 241}, Named{"nu", 957}, Named{"num", 35}, Named{"numsp", 8199},
    Named{"oacute", 243}, Named{"ocirc", 244}, Named{"oelig", 339}, Named{"ograve", 242}, Named{"oline", 8254},
    Named{"omega", 969}, Named{"omicron", 959}, Named{"oplus", 8853}, Named{"or", 8744}, Named{"ordf", 170},
    Named{"ordm", 186}, Named{"oslash", 248}, Named{"otilde", 245}, Named{"otimes", 8855}, Named{"ouml", 246},
    Named{"para", 182}, Named{"part", 8706}, Named{"percnt", 37}, Named{"period", 46}, Named{"permil", 8240},
    Named{"perp", 8869}, Named{"phi", 966}, Named{"phone", 9742}, Named{"pi", 960}, Named{"piv", 982},
    Named{"plus", 43}, Named{"plusmn", 177}, Named{"pound", 163}, Named{"prime", 8242}, Named{"prod", 8719},
    Named{"prop", 8733}, Named{"psi", 968}, Named{"puncsp", 8200}, Named{"quest", 63}, Named{"quot", 34},
    Named{"rArr", 8658}, Named{"radic", 8730}, Named{"rang", 9002}, Named{"raquo", 187}, Named{"rarr", 8594},
    Named{"rbrace", 125}, Named{"rbrack", 93}, Named{"rceil", 8969}, Named{"rcub", 125}, Named{"rdquo", 8221},
    Named{"real", 8476}, Named{"reg", 174}, Named{"rfloor", 8971}, Named{"rho", 961}, Named{"rlm", 8207},
    Named{"rpar", 41}, Named{"rsaquo", 8250}, Named{"rsqb", 93}, Named{"rsquo", 8217}, Named{"rtri", 9657},
    Named{"rtrif", 9656}, Named{"sbquo", 8218}, Named{"scaron", 353}, Named{"sdot", 8901}, Named{"sect", 167},
    Named{"semi", 59}, Named{"shy", 173}, Named{"sigma", 963}, Named{"sigmaf", 962}, Named{"sim", 8764},
    Named{"sol", 47}, Named{"spades", 9824}, Named{"squ", 9633}, Named{"square", 9633}, Named{"squarf", 9642},
    Named{"squf", 9642}, Named{"star", 9734}, Named{"starf", 9733}, Named{"sub", 8834}, Named{"sube", 8838},
    Named{"sum", 8721}, Named{"sup", 8835}, Named{"sup1", 185}, Named{"sup2", 178}, Named{"sup3", 179},
    Named{"supe", 8839}, Named{"szlig", 223}, Named{"tau", 964}, Named{"there4", 8756}, Named{"theta", 952},
    Named{"thetasym", 977}, Named{"thinsp", 8201}, Named{"thorn", 254}, Named{"tilde", 732}, Named{"times", 215},
    Named{"trade", 8482}, Named{"uArr", 8657}, Named{"uacute", 250}, Named{"uarr", 8593}, Named{"ucirc", 251},
    Named{"ugrave", 249}, Named{"uml", 168}, Named{"upsih", 978}, Named{"upsilon", 965}, Named{"utri", 9653},
    Named{"utrif", 9652}, Named{"uuml", 252}, Named{"verbar", 124}, Named{"vert", 124}, Named{"weierp", 8472},
    Named{"xcirc", 9711}, Named{"xi", 958}, Named{"yacute", 253}, Named{"yen", 165}, Named{"yuml", 255},
    Named{"zeta", 950}, Named{"zwj", 8205}, Named{"zwnj", 8204},
};
// clang-format on
static_assert(std::ranges::is_sorted(named, {}, &Named::name));

// Numbers 128 to 159 are meant as windows-1252; browsers read them so.
constexpr std::array<char16_t, 32> windows_1252{0x20ac, 0x81,   0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                                0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d,   0x017d, 0x8f,
                                                0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                                0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,   0x017e, 0x0178};

constexpr std::size_t longest_name = 32;

bool is_alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

Named const* find(std::string_view name) {
    auto const at = std::ranges::lower_bound(named, name, {}, &Named::name);
    return at != std::end(named) && at->name == name ? &*at : nullptr;
}

// The old names, of Latin-1, work without their semicolon.
bool may_lack_semicolon(Named const& one) {
    auto const c = one.character;
    return (c >= 0xa0 && c <= 0xff && one.name != "NonBreakingSpace") ||
           ((c == '&' || c == '<' || c == '>' || c == '"'));
}

void append(std::string& out, std::uint32_t number) {
    if (number >= 0x80 && number < 0xa0) number = windows_1252[number - 0x80];
    if (number == 0 || number > 0x10ffff || (number >= 0xd800 && number < 0xe000)) number = 0xfffd;
    bool const control = (number < 0x20 && number != '\t' && number != '\n' && number != '\r') ||
                         (number >= 0x7f && number < 0xa0) || number == 0xfeff;
    if (!control) out += to_utf8(std::u32string(1, char32_t(number)));
}

// After "&#". How many characters were used; 0 when it is no number.
std::size_t take_number(std::string& out, std::string_view rest) {
    std::size_t at = 0;
    std::uint32_t const base = !rest.empty() && (rest[0] == 'x' || rest[0] == 'X') ? 16 : 10;
    if (base == 16) ++at;
    auto const from = at;
    std::uint32_t number = 0;
    for (; at < rest.size(); ++at) {
        char const c = rest[at];
        std::uint32_t digit = 99;
        if (c >= '0' && c <= '9') digit = std::uint32_t(c - '0');
        if (base == 16 && c >= 'a' && c <= 'f') digit = std::uint32_t(c - 'a' + 10);
        if (base == 16 && c >= 'A' && c <= 'F') digit = std::uint32_t(c - 'A' + 10);
        if (digit == 99) break;
        if (number <= 0x10ffff) number = number * base + digit;
    }
    if (at == from) return 0;
    append(out, number);
    return at < rest.size() && rest[at] == ';' ? at + 1 : at;
}

// After "&".
std::size_t take_name(std::string& out, std::string_view rest, ReferencesIn where) {
    std::size_t length = 0;
    while (length < rest.size() && length < longest_name && is_alphanumeric(rest[length])) ++length;
    if (length < rest.size() && rest[length] == ';')
        if (auto const* const one = find(rest.substr(0, length))) return append(out, one->character), length + 1;
    for (; length > 1; --length) {
        auto const* const one = find(rest.substr(0, length));
        if (!one || !may_lack_semicolon(*one)) continue;
        bool const goes_on = length < rest.size() && (rest[length] == '=' || is_alphanumeric(rest[length]));
        if (where == ReferencesIn::attribute && goes_on) return 0;
        append(out, one->character);
        return length;
    }
    return 0;
}

}  // namespace

void append_resolved(std::string& out, std::string_view source, ReferencesIn where) {
    for (std::size_t at = 0; at < source.size();) {
        auto const ampersand = source.find('&', at);
        out.append(source.substr(at, ampersand - at));
        if (ampersand == source.npos) return;
        auto const rest = source.substr(ampersand + 1);
        auto used = rest.starts_with('#') ? take_number(out, rest.substr(1)) : take_name(out, rest, where);
        if (used != 0 && rest.starts_with('#')) ++used;
        if (used == 0) out += '&';
        at = ampersand + 1 + used;
    }
}

}  // namespace mingtang::documents
