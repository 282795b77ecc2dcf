// Every handler of the desk's own pages. The table of routes is routes.cpp.
#pragma once

#include "desk/route.hpp"

namespace mingtang::desk {

// today_pages.cpp
web::Response today(Visit&);

// sign_in_pages.cpp
web::Response sign_in(Visit&);
web::Response enter(Visit&);
web::Response sign_out(Visit&);

// password_pages.cpp
web::Response password(Visit&);
web::Response save_password(Visit&);

// session_pages.cpp
web::Response sessions(Visit&);
web::Response end_session(Visit&);

// account_pages.cpp
web::Response accounts(Visit&);
web::Response new_account(Visit&);
web::Response create_account(Visit&);

// account_acts.cpp
web::Response account(Visit&);
web::Response set_roles(Visit&);
web::Response move_account(Visit&);
web::Response disable_account(Visit&);
web::Response enable_account(Visit&);
web::Response end_account_sessions(Visit&);
web::Response reset_password(Visit&);

// audit_pages.cpp
web::Response audit_log(Visit&);
web::Response export_audit(Visit&);
web::Response audit_seals(Visit&);

// system_pages.cpp
web::Response system_state(Visit&);

// policy_reports.cpp
web::Response policy_report(Visit&);

}  // namespace mingtang::desk
