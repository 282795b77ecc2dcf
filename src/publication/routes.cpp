#include "publication/routes.hpp"

#include <array>

#include "publication/handlers.hpp"

namespace mingtang::publication {
namespace {

using desk::Keep;
using desk::Needs;
using web::Method;

constexpr std::size_t file_limit = std::size_t{51} << 20;  // C36: 50 MiB and the form around it
constexpr std::size_t text_limit = std::size_t{2} << 20;   // a long text, percent-encoded

std::array const table{
    desk::Route{Method::get, "/console/negative-list", Needs::workbench, negative_list},
    desk::Route{Method::post, "/console/negative-list", Needs::editor, add_to_negative_list},
    desk::Route{Method::post, "/console/negative-list/{matter}/end", Needs::editor, end_negative_list},
    desk::Route{Method::post, "/console/negative-list/{matter}/review", Needs::editor, review_negative_list},
    desk::Route{Method::get, "/console/publication-chain", Needs::workbench, publication_chain},
    desk::Route{Method::post, "/console/publication-chain", Needs::editor, save_publication_chain},
    desk::Route{Method::post, "/console/publication-chain/index", Needs::editor, save_index_template},
    desk::Route{Method::get, "/console/publications", Needs::workbench, publications},
    desk::Route{Method::get, "/console/publications/new", Needs::editor, new_publication},
    desk::Route{Method::post, "/console/publications/new", Needs::editor, create_publication},
    desk::Route{Method::get, "/console/publications/{publication}", Needs::workbench, publication},
    desk::Route{Method::post, "/console/publications/{publication}/archive", Needs::workbench, archive_publication},
    desk::Route{Method::post, "/console/publications/{publication}/correct", Needs::editor, correct_publication},
    desk::Route{Method::post, "/console/publications/{publication}/lapse", Needs::workbench, lapse_publication},
    desk::Route{Method::post, "/console/publications/{publication}/repeal", Needs::workbench, repeal_publication},
    desk::Route{Method::post, "/console/publications/{publication}/update", Needs::editor, update_publication},
    desk::Route{Method::post, "/console/publications/{publication}/withdraw", Needs::workbench, withdraw_publication},
    desk::Route{Method::get, "/console/revisions/{revision}", Needs::workbench, revision},
    desk::Route{Method::post, "/console/revisions/{revision}", Needs::editor, save_revision_form, Keep::no, "",
                text_limit},
    desk::Route{Method::post, "/console/revisions/{revision}/accept", Needs::workbench, accept_finding_form},
    desk::Route{Method::post, "/console/revisions/{revision}/attach", Needs::editor, attach_file, Keep::no, "",
                file_limit},
    desk::Route{Method::post, "/console/revisions/{revision}/comments", Needs::workbench, add_comment},
    desk::Route{Method::post, "/console/revisions/{revision}/comments/{comment}/accept", Needs::workbench,
                accept_comment_form},
    desk::Route{Method::post, "/console/revisions/{revision}/comments/{comment}/answer", Needs::editor,
                answer_comment_form},
    desk::Route{Method::post, "/console/revisions/{revision}/comments/{comment}/reopen", Needs::workbench,
                reopen_comment_form},
    desk::Route{Method::post, "/console/revisions/{revision}/discard", Needs::editor, discard_revision},
    desk::Route{Method::post, "/console/revisions/{revision}/file", Needs::workbench, file_revision},
    desk::Route{Method::get, "/console/revisions/{revision}/files/{file}", Needs::workbench, draft_file},
    desk::Route{Method::post, "/console/revisions/{revision}/files/{file}/remove", Needs::editor, detach_file},
    desk::Route{Method::post, "/console/revisions/{revision}/opinion", Needs::workbench, give_opinion_form},
    desk::Route{Method::post, "/console/revisions/{revision}/pass", Needs::workbench, pass_revision},
    desk::Route{Method::get, "/console/revisions/{revision}/publish", Needs::workbench, publish_page},
    desk::Route{Method::post, "/console/revisions/{revision}/publish", Needs::workbench, publish_revision},
    desk::Route{Method::post, "/console/revisions/{revision}/recall", Needs::workbench, recall_revision},
    desk::Route{Method::post, "/console/revisions/{revision}/return", Needs::workbench, return_revision},
    desk::Route{Method::get, "/console/revisions/{revision}/review", Needs::workbench, review_revision},
    desk::Route{Method::post, "/console/revisions/{revision}/schedule", Needs::workbench, schedule_revision},
    desk::Route{Method::post, "/console/revisions/{revision}/secrecy", Needs::workbench, save_secrecy_form},
    desk::Route{Method::post, "/console/revisions/{revision}/sign", Needs::workbench, sign_revision},
    desk::Route{Method::post, "/console/revisions/{revision}/submit", Needs::editor, submit_revision},
    desk::Route{Method::post, "/console/revisions/{revision}/unschedule", Needs::workbench, unschedule_revision},
};

}  // namespace

std::span<desk::Route const> routes() {
    return table;
}

}  // namespace mingtang::publication
