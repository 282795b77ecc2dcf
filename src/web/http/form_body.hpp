// What a body becomes in the Request: text for JSON and forms, decoded fields, files in the spool.
#pragma once

#include <memory>

#include "web/http/body.hpp"
#include "web/http/spool.hpp"
#include "web/request.hpp"

namespace mingtang::web::http {

// Bodies that are held in memory; files never are.
constexpr std::size_t most_body_in_memory = 1 << 20;

// Chooses by Content-Type. `request` and `spool` outlive the taker. Null: the type is multipart but broken.
std::unique_ptr<BodyTaker> take_body_into(Request& request, Spool& spool);

}  // namespace mingtang::web::http
