// The people of a question: somebody at home with a browser, the office that assigns, the school bureau that answers.
#pragma once

#include "make/publication.hpp"
#include "questions/answering.hpp"
#include "questions/asking.hpp"
#include "questions/handling.hpp"
#include "questions/store.hpp"

namespace mingtang {

struct Hall {
    explicit Hall(storage::Database& database)
        : office(database),
          judge(office.disclosure_office()),
          clerk(office.editor("区教育和体育局")),
          reviewer(office.reviewer("区教育和体育局")),
          stranger(office.editor("区财政局")),
          home{database, judge.workdays, judge.now, {}, "home"} {}

    questions::NewQuestion wanted() {
        questions::NewQuestion one;
        one.subject = "外地户籍孩子在罗庄上小学需要什么材料";
        one.body = "我叫张建国，电话 13800138000，在盛庄街道租房，孩子明年六岁。";
        one.contact = "13800138000";
        one.unit = clerk.actor.unit;
        one.publicly = true;
        return one;
    }
    // A form that was drawn two minutes ago, from a network of its own.
    questions::Sent sent(std::string network = "192.0.2.7") {
        return {keys.form_number(home.now - std::chrono::minutes{2}), "cookie", std::move(network), false};
    }
    questions::Asked asked() { return make::must(questions::ask(home, keys, wanted(), sent())); }
    questions::AnswerDraft written() {
        return {"需要居住证、租房合同和务工证明，每年六月底前到学校登记。", "外地户籍孩子上小学需要什么材料",
                "在盛庄街道租房，孩子明年六岁，需要什么材料？", true, ""};
    }
    questions::QuestionId drafted() {
        auto const one = asked().question;
        make::must(questions::submit(clerk, one.id, one.saves, written()));
        return one.id;
    }
    questions::QuestionId answered() {
        auto const id = drafted();
        make::must(questions::answer(reviewer, id, question(id).saves));
        return id;
    }
    questions::Question question(questions::QuestionId id) {
        return office.database().read([&](storage::Transaction& tx) { return *questions::find_question(tx, id); });
    }

    make::Office office;
    questions::Keys keys{"a secret of this deployment"};
    Desk judge, clerk, reviewer, stranger, home;
};

}  // namespace mingtang
