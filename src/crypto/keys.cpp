#include "crypto/keys.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

#include "crypto/encoding.hpp"
#include "crypto/random.hpp"
#include "crypto/sm3.hpp"

namespace mingtang::crypto {
namespace {

constexpr std::size_t root_size = 32;
constexpr std::string_view salt = "mingtang";

class File {
  public:
    explicit File(int descriptor) : descriptor_(descriptor) {}
    ~File() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    File(File const&) = delete;
    File& operator=(File const&) = delete;
    int descriptor() const { return descriptor_; }
    explicit operator bool() const { return descriptor_ >= 0; }

  private:
    int descriptor_;
};

[[noreturn]] void fail(std::string const& path, std::string const& why) {
    throw std::runtime_error{"密钥文件 " + path + " 不能使用：" + why};
}

}  // namespace

RootKey::RootKey(std::string bytes) : bytes_(std::move(bytes)) {
    if (bytes_.size() != root_size) throw std::logic_error{"a root key has 32 bytes"};
}

RootKey RootKey::load(std::string const& path) {
    if (path.empty())
        throw std::runtime_error{"没有配置密钥文件（key =）。请指定一个 32 字节、权限 0400 的文件，服务才能启动。"};
    File const file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)};
    if (!file) fail(path, errno == ENOENT ? "文件不存在。" : "无法打开（" + std::string{std::strerror(errno)} + "）。");
    struct stat facts {};
    if (::fstat(file.descriptor(), &facts) != 0 || !S_ISREG(facts.st_mode)) fail(path, "它不是普通文件。");
    if ((facts.st_mode & 077) != 0) fail(path, "其他用户也能读取。请执行 chmod 0400。");
    std::string bytes(root_size + 1, '\0');
    auto const size = ::read(file.descriptor(), bytes.data(), bytes.size());
    if (size != static_cast<ssize_t>(root_size)) fail(path, "长度应当正好是 32 字节。");
    bytes.resize(root_size);
    if (bytes.find_first_not_of(bytes.front()) == bytes.npos) fail(path, "内容全部相同，不是随机生成的密钥。");
    return RootKey{std::move(bytes)};
}

RootKey RootKey::load_or_create(std::string const& path) {
    {
        File const file{::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0400)};
        if (!file && errno != EEXIST) fail(path, "无法建立（" + std::string{std::strerror(errno)} + "）。");
        if (file) {
            auto const bytes = random_bytes(root_size);
            if (::write(file.descriptor(), bytes.data(), bytes.size()) != static_cast<ssize_t>(root_size) ||
                ::fsync(file.descriptor()) != 0) {
                ::unlink(path.c_str());
                fail(path, "无法写入（" + std::string{std::strerror(errno)} + "）。");
            }
        }
    }
    return load(path);
}

std::string RootKey::derive(std::string_view purpose, std::size_t size) const {
    return hkdf_sm3(bytes_, salt, purpose, size);
}

ColumnKey RootKey::column(std::string_view name, std::uint16_t number) const {
    return {number, derive("col/" + std::string{name} + "/" + std::to_string(number), ColumnKey::secret_size)};
}

std::string RootKey::fingerprint() const {
    return hex(derive("fingerprint", 16));
}

}  // namespace mingtang::crypto
