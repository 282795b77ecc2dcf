// Posts to sign in with, never persons. Their passwords are printed by the demonstration and good for nothing else.
#include <array>
#include <atomic>
#include <stdexcept>
#include <thread>

#include "crypto/argon2.hpp"
#include "demonstration/district.hpp"
#include "demonstration/queries.hpp"

namespace mingtang::demonstration {
namespace {

using identity::Role;

struct Post {
    std::string_view login, name, unit;
    Role role;
};

constexpr std::array posts{
    Post{"gongkai", "区政务公开办公室·编制", "区政务公开办公室", Role::disclosure_office},
    Post{"shenhe", "区政务公开办公室·审核", "区政务公开办公室", Role::disclosure_office},
    Post{"gongkai_sh", "区政务公开办公室·审核人", "区政务公开办公室", Role::reviewer},
    Post{"fazhi", "区司法局·法制保密审核员", "区司法局", Role::legal_reviewer},
    Post{"qianfa", "区政府办公室·签批人", "区政府办公室", Role::signatory},
    Post{"fabu", "区政务公开办公室·发布员", "区政务公开办公室", Role::publisher},
    Post{"jiaoyu", "区教体局·信息员", "区教育和体育局", Role::editor},
    Post{"jiaoyu_sh", "区教体局·审核人", "区教育和体育局", Role::reviewer},
    Post{"minzheng", "区民政局·信息员", "区民政局", Role::editor},
    Post{"minzheng_sh", "区民政局·审核人", "区民政局", Role::reviewer},
    Post{"weijian", "区卫生健康局·信息员", "区卫生健康局", Role::editor},
    Post{"weijian_sh", "区卫生健康局·审核人", "区卫生健康局", Role::reviewer},
    Post{"caizheng", "区财政局·信息员", "区财政局", Role::editor},
    Post{"caizheng_sh", "区财政局·审核人", "区财政局", Role::reviewer},
    Post{"ziran", "区自然资源局·信息员", "区自然资源局", Role::editor},
    Post{"ziran_sh", "区自然资源局·审核人", "区自然资源局", Role::reviewer},
    Post{"shengzhuang", "盛庄街道·信息员", "盛庄街道", Role::editor},
    Post{"shengzhuang_sh", "盛庄街道·审核人", "盛庄街道", Role::reviewer},
    Post{"shengzhuang_mz", "盛庄街道民政办·信息员", "盛庄街道民政办", Role::editor},
    Post{"shengzhuang_bm", "盛庄街道便民服务中心·信息员", "盛庄街道便民服务中心", Role::editor},
    Post{"chudun", "褚墩镇·信息员", "褚墩镇", Role::editor},
    Post{"chudun_sh", "褚墩镇·审核人", "褚墩镇", Role::reviewer},
    Post{"xitong", "区政府办公室·系统管理员", "区政府办公室", Role::system_admin},
    Post{"anquan", "区政府办公室·安全管理员", "区政府办公室", Role::security_admin},
    Post{"shenji", "区政府办公室·审计管理员", "区政府办公室", Role::audit_admin},
};

// argon2id is meant to be slow: one password per core at a time. At the cost of every other password: a cheaper one would
// tell by its time that the account exists (C05).
std::vector<std::string> hashes(std::vector<Account> const& accounts) {
    std::vector<std::string> made(accounts.size());
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> failed = false;
    {
        std::vector<std::jthread> threads;
        for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
            threads.emplace_back([&] {
                try {
                    for (std::size_t at = next++; at < accounts.size(); at = next++)
                        made[at] = crypto::Argon2{}.hash(accounts[at].password);
                } catch (std::exception const&) {
                    failed = true;
                }
            });
    }
    if (failed) throw std::runtime_error{"argon2id: not enough memory"};
    return made;
}

}  // namespace

void found_accounts(storage::Database& database, District& district, Instant now) {
    for (auto const& post : posts) {
        auto const unit = district.unit(post.unit);
        district.accounts.push_back({std::string{post.login},
                                     std::string{post.name},
                                     "demo-" + std::string{post.login} + "-2026",
                                     unit,
                                     district.unit_paths.at(unit),
                                     {post.role},
                                     database.make_id<identity::AccountId>()});
    }
    auto const secrets = hashes(district.accounts);
    auto const done = database.change([&](storage::Transaction& tx) -> Result<int> {
        for (std::size_t i = 0; i < posts.size(); ++i) {
            auto const& account = district.accounts[i];
            std::string const family = identity::is_admin(posts[i].role) ? "admin" : "business";
            tx.run(queries::add_account,
                   {account.id, account.login, account.name, account.unit, family, secrets[i], now});
            tx.run(queries::add_role, {account.id, identity::code(posts[i].role), family});
        }
        return int(posts.size());
    });
    if (!done) throw std::runtime_error{done.error().sentence()};
}

}  // namespace mingtang::demonstration
