#pragma once

#include "agora/accounts/module.hpp"
#include "agora/assemblies/meeting.hpp"
#include "agora/assemblies/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/clock/clock.hpp"
#include "agora/fields/form_read.hpp"
#include "agora/inbox/module.hpp"
#include "agora/lottery/module.hpp"
#include "agora/members/module.hpp"
#include "agora/members/testing.hpp"
#include "agora/members/uploading.hpp"
#include "agora/recommendations/module.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"
#include "agora/votes/module.hpp"
#include "meeting_store.hpp"
#include "people_store.hpp"
#include "talk_store.hpp"

#include <algorithm>

namespace agora::assemblies {

using access::Role;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

const std::string kSmallPdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

/// A secretary from the board, an auditor, and members: Ana, Ben and Cleo hold a share, Zoe does not. The
/// usual bodies are there.
class AssembliesTest : public members::UploadsTo<members::PeopleTest> {
 protected:
    AssembliesTest()
        : UploadsTo({"territories", "accounts", "inbox", "vocabulary", "reports", "members",
                     "circles", "bulk", "recommendations", "votes", "lottery", "assemblies"},
                    {territories::territories_module(), accounts::accounts_module(),
                     inbox::inbox_module(), vocabulary::vocabulary_module(),
                     reports::reports_module(), members::members_module(),
                     circles::circles_module(), recommendations::recommendations_module(),
                     votes::votes_module(), lottery::lottery_module(), assemblies_module()}) {}

    void SetUp() override {
        UploadsTo::SetUp();
        board_ = person("Bo", {Role::board});
        auditor_ = person("Au", {Role::auditor});
        ana_ = shareholder("Ana");
        ben_ = shareholder("Ben", Language::nl);
        cleo_ = shareholder("Cleo", Language::fr);
        zoe_ = person("Zoe");
        EXPECT_EQ(post("/en/bodies/usual", {}, board_).status, 303);
    }
    access::Actor shareholder(const std::string& name, Language language = Language::en) {
        access::Actor who = person(name, language);
        set_share(who, true);
        return who;
    }
    void set_share(const access::Actor& who, bool holds) {
        database().write([&](db::WriteTx& tx) {
            accounts::change_facts(tx, {{}, now()}, who.account,
                                   {.uses_services = true, .holds_share = holds});
        });
    }
    std::string clock_text(Duration ahead) {
        return fields::local_time_text(
            locale::local_time(now() + ahead, locale::TimeZone{"Europe/Brussels"}));
    }
    /// A general assembly in twenty days, questions until three days before.
    http::NameValues typed_meeting() {
        return {{"title_nl", "Canary nl"},
                {"title_fr", "Canary fr"},
                {"title_en", "Canary en"},
                {"time_zone", "Europe/Brussels"},
                {"starts_at", clock_text(days{20})},
                {"questions_until", clock_text(days{17})},
                {"place", "Great hall"},
                {"video", "https://video.example/canary"},
                {"audience", "members"}};
    }
    /// Its path, "/assemblies/12".
    std::string drafted(const http::NameValues& fields,
                        const std::string& body = "general-assembly") {
        const auto answer = post("/en/bodies/" + body + "/meetings", fields, board_);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location.size() > 3 ? answer.location.substr(3) : "";
    }
    static http::NameValues typed_item() {
        return {{"place", "1"},           {"kind", "decision"},
                {"title_nl", "Punt nl"},  {"title_fr", "Point fr"},
                {"title_en", "Accounts"}, {"about_en", "The quorum counts."}};
    }
    void add_item(const std::string& path) {
        EXPECT_EQ(post("/en" + path + "/agenda", typed_item(), board_).status, 303);
    }
    void add_document(const std::string& path) {
        EXPECT_EQ(
            upload("/api" + path + "/documents", {{"title", "Canary accounts"}, {"language", "en"}},
                   {"document", "accounts.pdf", kSmallPdf}, board_)
                .status,
            200);
    }
    /// With agenda and document, convened; the letters have left.
    std::string convened() {
        const std::string path = drafted(typed_meeting());
        add_item(path);
        add_document(path);
        EXPECT_EQ(post("/en" + path + "/convening", {}, board_).status, 303);
        settle();
        return path;
    }
    int come(const std::string& path, const access::Actor& who,
             const std::string& manner = "in_person", const std::string& holder = "") {
        return post("/en" + path + "/coming", {{"manner", manner}, {"holder", holder}}, who).status;
    }
    int check(const std::string& path, const access::Actor& who) {
        return post("/en" + path + "/people/" + to_string(who.account) + "/check", {}, board_)
            .status;
    }
    web::TestAnswer open(const std::string& path) {
        return post("/api" + path + "/opening", {}, board_);
    }
    void pass_to_start(const std::string& path) {
        clock_.set(meeting_at(path).starts_at);
        settle();
    }
    /// Ana is there and checked.
    std::string opened() {
        const std::string path = convened();
        EXPECT_EQ(come(path, ana_), 303);
        pass_to_start(path);
        EXPECT_EQ(check(path, ana_), 303);
        EXPECT_EQ(open(path).status, 200) << open(path).body;
        return path;
    }
    std::string ask(const std::string& path, const access::Actor& who,
                    const std::string& text = "What about the canary reserve?") {
        EXPECT_EQ(post("/en" + path + "/questions", {{"text", text}}, who).status, 303);
        return database().read([&](db::ReadTx& tx) {
            return to_string(list_questions(tx, id_in(path), {}, 100).back().question_id);
        });
    }
    int mark_absent(const std::string& path, const access::Actor& who) {
        return post("/en" + path + "/people/" + to_string(who.account) + "/absence", {}, board_)
            .status;
    }
    /// How often an act of this name stands in the audit.
    std::ptrdiff_t audited(std::string_view name) {
        settle();
        const auto entries = database().read(
            [](db::ReadTx& tx) { return journal::audited_before(tx, 1'000'000, 200); });
        return std::ranges::count(entries, name, &journal::Sealed::name);
    }
    std::size_t count_mails() {
        settle();
        return mails().size();
    }
    static MeetingId id_in(const std::string& path) {
        return parse_id<MeetingId>(path.substr(std::string_view{"/assemblies/"}.size()))
            .value_or(MeetingId{});
    }
    Meeting meeting_at(const std::string& path) {
        return database().read(
            [&](db::ReadTx& tx) { return find_meeting(tx, id_in(path)).value_or(Meeting{}); });
    }
    std::string item_of(const std::string& path) {
        return database().read(
            [&](db::ReadTx& tx) { return to_string(list_items(tx, id_in(path)).front().item_id); });
    }

    access::Actor board_ = {};
    access::Actor auditor_ = {};
    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor cleo_ = {};
    access::Actor zoe_ = {};
};

}  // namespace agora::assemblies
