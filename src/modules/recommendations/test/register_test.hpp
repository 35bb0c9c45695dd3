#pragma once

#include "agora/accounts/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/members/module.hpp"
#include "agora/members/testing.hpp"
#include "agora/recommendations/import.hpp"
#include "agora/recommendations/module.hpp"
#include "agora/recommendations/recommendation.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"
#include "agora/locale/translator.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace agora::recommendations {

using access::Role;
namespace fs = std::filesystem;

inline constexpr std::string_view kColumns =
    "id,document,cycle,group,origin_codes,parent_id,title_nl,context_nl,developments_nl,"
    "points_of_attention_nl,board_opinion_nl,status,status_date,source_note\r\n";

/// A site with a register, filled from small files.
class RegisterTest : public members::PeopleTest {
 protected:
    RegisterTest()
        : PeopleTest(
              {"territories", "accounts", "vocabulary", "reports", "members", "circles", "bulk",
               "recommendations"},
              {territories::territories_module(), accounts::accounts_module(),
               vocabulary::vocabulary_module(), reports::reports_module(),
               members::members_module(), circles::circles_module(), recommendations_module()}),
          folder_(fs::temp_directory_path() / ("agora-register-" + std::to_string(getpid()))) {
        fs::create_directories(folder_);
    }
    ~RegisterTest() override { fs::remove_all(folder_); }

    void SetUp() override {
        PeopleTest::SetUp();
        board_ = person("Board", {Role::board});
        editor_ = person("Editor", {Role::editor});
        ana_ = person("Ana");
    }

    fs::path file(const std::string& name, std::string_view bytes) {
        std::ofstream(folder_ / name, std::ios::binary) << bytes;
        return folder_ / name;
    }
    ImportReport import(std::string_view rows, std::string_view references = {},
                        std::string_view groups = {}, const ImportOptions& options = {}) {
        ImportFiles files{.recommendations = file("recommendations.csv",
                                                  std::string{kColumns} + std::string{rows})};
        if (!references.empty()) {
            files.references = file("references.csv",
                                    "from_id,to_id,kind,source_text\r\n" + std::string{references});
        }
        if (!groups.empty()) {
            files.groups = file("groups.csv",
                                "cycle,group,place,language,period,number_of_meetings,"
                                "participants_count,roles_present\r\n" +
                                    std::string{groups});
        }
        const auto report = import_recommendations(services(), files, options);
        EXPECT_TRUE(report.ok());
        settle();
        return report.ok() ? *report : ImportReport{};
    }
    static ImportOptions confirmed() { return {.file = {}, .changes = Changes::written}; }
    static ImportOptions dry() {
        return {.file = {.effect = bulk::Effect::dry_run}, .changes = Changes::shown};
    }
    std::string told(const ImportReport& report) {
        return joined(lines_of(report, services().translator, Language::en), "\n");
    }
    /// A small register of two documents.
    void fill() {
        import(
            "700/1,700,Cycle A,Group one,AA;BB,,Een ledenregister,Mensen vinden elkaar niet.,"
            "\"Zo:\n- eerst dit\n- dan dat\",,,proposed,,A note\r\n"
            "700/1a,700,Cycle A,Group one,,700/1,Op het web,,,,,proposed,,\r\n"
            "700/1a.ii,700,Cycle A,Group one,,700/1a,Ook op papier,,,,,proposed,,\r\n"
            "701/2,701,Cycle B,Group two,,,Een gids voor leden,,,Denk aan privacy.,"
            "De raad zegt ja. Aandachtspunt: hou rekening met het budget.,"
            "board-accepted-with-attention-point,2019-05-09,\r\n"
            "701/3,701,Cycle B,Group two,,,Samen aankopen,,,,,proposed,2018-03,\r\n",
            "700/1,701/2,predecessor,was al gevraagd\r\n"
            "700/1a,,cross-reference,(Cf. 2.3)\r\n"
            "700/1a,,annex,(Cf. bijlage)\r\n"
            "701/2,701/3,cross-reference,(zie 3)\r\n",
            "Cycle A,Group one,Gent,nl,2020,6,10,deelnemer\r\n"
            "Cycle B,Group two,,,2018-2019,,,\r\n");
    }
    std::string story(const std::string& number, const access::Actor& who = {}) {
        return get("/en/recommendations/" + number, who).body;
    }
    int record(const std::string& number, const http::NameValues& fields,
               const access::Actor& who) {
        return post("/en/recommendations/" + number + "/acts", fields, who).status;
    }
    void moderate(const std::string& number, web::Measure measure) {
        for (const web::Module& module : services().modules) {
            for (const web::Reportable& kind : module.reportable) {
                if (kind.kind != "recommendation") continue;
                database().write([&](db::WriteTx& tx) {
                    kind.take({tx,
                               services(),
                               {board_.account, now()},
                               "/recommendations/" + number,
                               measure});
                });
            }
        }
        settle();
    }
    /// The address of the first link that begins so on the page.
    static std::string link_on(const std::string& body, const std::string& beginning) {
        const auto from = body.find(beginning);
        if (from == std::string::npos) return {};
        return body.substr(from, body.find('"', from) - from);
    }
    http::NameValues act(const std::string& status, const std::string& day = "2026-01-01") {
        return {{"status", status},
                {"day", day},
                {"body", status == "news" ? "team" : "board"},
                {"reason", "Because."},
                {"attention", "Mind."},
                {"evidence", ""},
                {"tip", ""}};
    }

    access::Actor board_ = {};
    access::Actor editor_ = {};
    access::Actor ana_ = {};

 private:
    fs::path folder_;
};

}  // namespace agora::recommendations
