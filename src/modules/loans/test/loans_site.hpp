#pragma once

#include "agora/accounts/administration.hpp"
#include "agora/circles/testing.hpp"
#include "agora/loans/finder_kinds.hpp"
#include "agora/loans/whole.hpp"
#include "agora/members/uploading.hpp"
#include "agora/territories/testing.hpp"
#include "loan_store.hpp"
#include "loans_parts.hpp"
#include "picture_store.hpp"
#include "sight.hpp"
#include "thing_store.hpp"
#include "waiting_store.hpp"

namespace agora::loans {

/// Ana lends; Ben, Eve and Zoe borrow; Mod cares for loans.
class LoansSite : public members::UploadsTo<circles::GroupsTest> {
 protected:
    LoansSite()
        : UploadsTo({"finder", "territories", "accounts", "vocabulary", "reports", "members",
                     "circles", "places", "ledger", "credits", "loans"},
                    with_finder(parts_below(), thing_kind())) {}

    void SetUp() override {
        UploadsTo::SetUp();
        territories::put_small_atlas(services());
        ana_ = person("Ana");
        ben_ = person("Ben");
        eve_ = person("Eve");
        zoe_ = person("Zoe", Language::nl);
        mod_ = person("Mod", {access::Role::moderator});
    }

    static http::NameValues camera() {
        return {{"title", "Camera with two lenses"},
                {"body", "Canary words about a camera."},
                {"category", "photo_video"},
                {"condition", "good"},
                {"lender", "0"},
                {"commune", "Gent"},
                {"shown_to", "everyone"},
                {"for_circle", "0"},
                {"acceptance", "automatic"},
                {"longest_days", "5"},
                {"hold_days", "2"}};
    }
    /// The path of the new thing without language, "/loans/12".
    std::string lend(const access::Actor& by, const http::NameValues& fields) {
        const auto answer = post("/en/loans", fields, by);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location.size() > 3 ? answer.location.substr(3) : "";
    }
    Date day(int from_today) { return day_of(now()) + std::chrono::days{from_today}; }
    web::TestAnswer reserve_as(const access::Actor& who, const std::string& thing, int first,
                               int last) {
        return post("/en" + thing + "/reservations",
                    {{"first_day", to_string(day(first))}, {"last_day", to_string(day(last))}},
                    who);
    }
    /// The path of a reservation that is taken, "/loans/mine/34".
    std::string reserved(const access::Actor& who, const std::string& thing, int first, int last) {
        const auto answer = reserve_as(who, thing, first, last);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location.size() > 3 ? answer.location.substr(3) : "/";
    }
    web::TestAnswer write(const access::Actor& who, const std::string& loan,
                          const std::string& kind, const std::string& condition = "good",
                          const std::string& words = "Canary note.") {
        return post("/en" + loan + "/records",
                    {{"kind", kind}, {"condition", condition}, {"words", words}}, who);
    }
    /// As the button on their page does, of what it shows now.
    web::TestAnswer confirm(const access::Actor& who, const std::string& loan) {
        return post("/en" + loan + "/confirmation", {{"seen", asked_about(who, loan)}}, who);
    }
    /// The number of what the page asks them to confirm.
    std::string asked_about(const access::Actor& who, const std::string& loan) {
        const auto page = get("/en" + loan, who).body;
        const std::string field = "name=\"seen\" value=\"";
        const std::size_t at = page.find(field);
        if (at == std::string::npos) return {};
        const std::size_t from = at + field.size();
        return page.substr(from, page.find('"', from) - from);
    }
    /// Whoever wrote to them is kept from this listed member.
    void block(const access::Actor& who, const access::Actor& writer) {
        const auto sent = post("/en/members/" + to_string(who.account) + "/messages",
                               {{"message", "Canary hello."}}, writer);
        EXPECT_EQ(sent.status, 303) << sent.body;
        EXPECT_EQ(post(sent.location + "/blocking", {}, who).status, 303);
    }
    LoanState state_of(const std::string& loan) {
        const auto id = parse_id<LoanId>(loan.substr(loan.rfind('/') + 1));
        return database().read([&](db::ReadTx& tx) { return find_loan(tx, *id)->state; });
    }
    static ThingId id_of(const std::string& thing) {
        return parse_id<ThingId>(thing.substr(thing.rfind('/') + 1)).value_or(ThingId{});
    }
    void run_hourly() {
        for (const jobs::Periodic& periodic : loans_module().periodic(services())) periodic.run();
        settle();
    }
    int mails_about(const std::string& text) {
        settle();
        int count = 0;
        for (const std::string& mail : mails()) count += mail.find(text) != std::string::npos;
        return count;
    }
    int mails_to(const std::string& name, const std::string& text) {
        settle();
        int count = 0;
        for (const std::string& mail : mails()) {
            count += mail.find(name + "@people.example") != std::string::npos &&
                     mail.find(text) != std::string::npos;
        }
        return count;
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor eve_ = {};
    access::Actor zoe_ = {};
    access::Actor mod_ = {};
};

}  // namespace agora::loans
