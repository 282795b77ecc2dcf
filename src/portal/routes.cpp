#include "portal/routes.hpp"

#include "portal/handlers.hpp"

namespace mingtang::portal {

std::span<desk::Route const> routes() {
    using desk::Keep;
    using desk::Needs;
    using enum web::Method;
    // What somebody without an account hands in: 3,000 characters, percent-encoded, and the rest of the form.
    constexpr std::size_t asked_limit = std::size_t{64} << 10;
    // Sorted by pattern. Search is not kept: its addresses are as many as there are words.
    static desk::Route const all[] = {
        {get, "/", Needs::nobody, home, Keep::kept},
        {get, "/about", Needs::nobody, about, Keep::kept},
        {get, "/api/v1/publications", Needs::nobody, api_publications, Keep::kept,
         "kind unit field year validity matter topic item page page_size"},
        {get, "/api/v1/publications/{publication}", Needs::nobody, api_publication, Keep::kept},
        {get, "/api/v1/questions", Needs::nobody, api_questions, Keep::kept, "unit year common page page_size"},
        {get, "/api/v1/questions/{question}", Needs::nobody, api_question, Keep::kept},
        {get, "/api/v1/responses", Needs::nobody, api_responses, Keep::kept, "page page_size"},
        {get, "/area/{code}", Needs::nobody, area, Keep::kept},
        {get, "/area/{code}/ml/{field}", Needs::nobody, field_of_area, Keep::kept, "level unit page"},
        {get, "/area/{code}/ml/{field}/catalog.csv", Needs::nobody, download_csv_of_area},
        {get, "/area/{code}/ml/{field}/catalog.docx", Needs::nobody, download_docx_of_area},
        {get, "/area/{code}/ml/{field}/catalog.json", Needs::nobody, download_json_of_area},
        {get, "/area/{code}/ml/{field}/catalog.pdf", Needs::nobody, download_pdf_of_area},
        {get, "/area/{code}/ml/{field}/catalog.xlsx", Needs::nobody, download_xlsx_of_area},
        {get, "/area/{code}/ml/{field}/editions", Needs::nobody, editions_of_area, Keep::kept},
        {get, "/area/{code}/ml/{field}/editions/{n}", Needs::nobody, edition_of_area, Keep::kept, "level unit page"},
        {get, "/area/{code}/ml/{field}/editions/{n}/catalog.csv", Needs::nobody, download_edition_csv_of_area},
        {get, "/area/{code}/ml/{field}/editions/{n}/catalog.docx", Needs::nobody, download_edition_docx_of_area},
        {get, "/area/{code}/ml/{field}/editions/{n}/catalog.json", Needs::nobody, download_edition_json_of_area},
        {get, "/area/{code}/ml/{field}/editions/{n}/catalog.pdf", Needs::nobody, download_edition_pdf_of_area},
        {get, "/area/{code}/ml/{field}/editions/{n}/catalog.xlsx", Needs::nobody, download_edition_xlsx_of_area},
        {get, "/area/{code}/ml/{field}/editions/{n}/changes", Needs::nobody, changes_of_area, Keep::kept, "page"},
        {get, "/areas", Needs::nobody, areas, Keep::kept},
        {get, "/ask", Needs::nobody, ask_form},
        {post, "/ask", Needs::nobody, send_question, Keep::no, "", asked_limit},
        {post, "/ask/helped", Needs::nobody, question_helped, Keep::no, "", asked_limit},
        {post, "/ask/more", Needs::nobody, supplement_question, Keep::no, "", asked_limit},
        {get, "/ask/status", Needs::nobody, question_status},
        {post, "/ask/status", Needs::nobody, look_up_question, Keep::no, "", asked_limit},
        {get, "/contact", Needs::nobody, contact, Keep::kept},
        {get, "/data", Needs::nobody, open_data, Keep::kept},
        {get, "/doc/{document}", Needs::nobody, document, Keep::kept},
        {get, "/doc/{document}/edition/{n}", Needs::nobody, document_edition, Keep::kept},
        {get, "/doc/{document}/file/{file}", Needs::nobody, document_file},
        {get, "/doc/{document}/sheet.pdf", Needs::nobody, document_sheet},
        {get, "/docs", Needs::nobody, documents, Keep::kept, "kind unit field year validity matter topic item page"},
        {get, "/docs/withdrawn", Needs::nobody, withdrawn_documents, Keep::kept, "page"},
        {get, "/feed.rss", Needs::nobody, feed_rss, Keep::kept, "kind unit field year validity matter topic item"},
        {get, "/feed.xml", Needs::nobody, feed_atom, Keep::kept, "kind unit field year validity matter topic item"},
        {get, "/gk", Needs::nobody, platform, Keep::kept},
        {get, "/gk/apply", Needs::nobody, platform_apply, Keep::kept},
        {get, "/gk/area/{code}", Needs::nobody, platform_of_area, Keep::kept},
        {get, "/gk/unit/{unit}", Needs::nobody, platform_of_unit, Keep::kept},
        {get, "/hd", Needs::nobody, interaction, Keep::kept},
        {get, "/help/a11y", Needs::nobody, accessibility, Keep::kept},
        {get, "/item/{item}", Needs::nobody, item, Keep::kept},
        {get, "/kiosk/help", Needs::nobody, kiosk_help, Keep::kept},
        {get, "/kiosk/still", Needs::nobody, kiosk_still},
        {get, "/map", Needs::nobody, site_map, Keep::kept},
        {get, "/ml", Needs::nobody, fields, Keep::kept},
        {get, "/ml/{field}", Needs::nobody, field, Keep::kept, "level unit page"},
        {get, "/ml/{field}/catalog.csv", Needs::nobody, download_csv},
        {get, "/ml/{field}/catalog.docx", Needs::nobody, download_docx},
        {get, "/ml/{field}/catalog.json", Needs::nobody, download_json},
        {get, "/ml/{field}/catalog.pdf", Needs::nobody, download_pdf},
        {get, "/ml/{field}/catalog.xlsx", Needs::nobody, download_xlsx},
        {get, "/ml/{field}/editions", Needs::nobody, editions, Keep::kept},
        {get, "/ml/{field}/editions/{n}", Needs::nobody, edition, Keep::kept, "level unit page"},
        {get, "/ml/{field}/editions/{n}/catalog.csv", Needs::nobody, download_edition_csv},
        {get, "/ml/{field}/editions/{n}/catalog.docx", Needs::nobody, download_edition_docx},
        {get, "/ml/{field}/editions/{n}/catalog.json", Needs::nobody, download_edition_json},
        {get, "/ml/{field}/editions/{n}/catalog.pdf", Needs::nobody, download_edition_pdf},
        {get, "/ml/{field}/editions/{n}/catalog.xlsx", Needs::nobody, download_edition_xlsx},
        {get, "/ml/{field}/editions/{n}/changes", Needs::nobody, changes, Keep::kept, "page"},
        {get, "/mode/{mode}", Needs::nobody, choose_mode},
        {get, "/privacy", Needs::nobody, privacy, Keep::kept},
        {get, "/questions", Needs::nobody, public_questions, Keep::kept, "unit year common page"},
        {get, "/questions/{question}", Needs::nobody, public_question, Keep::kept},
        {get, "/responses", Needs::nobody, responses, Keep::kept, "page"},
        {get, "/robots.txt", Needs::nobody, robots, Keep::kept},
        {get, "/s", Needs::nobody, search_all},
        {get, "/script/{script}", Needs::nobody, choose_script},
        {get, "/sitemap.xml", Needs::nobody, site_map_index, Keep::kept},
        {get, "/sitemap/{part}", Needs::nobody, site_map_part, Keep::kept},
        {get, "/units", Needs::nobody, units, Keep::kept},
        {get, "/units/{unit}", Needs::nobody, unit, Keep::kept, "page"},
        {get, "/zc", Needs::nobody, policies, Keep::kept, "tab page"},
        {get, "/zt/{topic}", Needs::nobody, topic_page, Keep::kept, "page"},
    };
    return all;
}

}  // namespace mingtang::portal
