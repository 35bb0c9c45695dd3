#pragma once

#include "agora/accounts/administration.hpp"
#include "agora/accounts/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/circles/testing.hpp"
#include "agora/files/store.hpp"
#include "agora/finder/module.hpp"
#include "agora/members/module.hpp"
#include "agora/money/finder_kinds.hpp"
#include "agora/money/module.hpp"
#include "agora/money/whole.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"

#include <fstream>

namespace agora::money {

using access::Role;

/// Ana and Ben are members, the board keeps the money; the ten usual figures are there.
class MoneySite : public members::PeopleTest {
 protected:
    MoneySite()
        : PeopleTest({"finder", "territories", "accounts", "vocabulary", "reports", "members",
                      "circles", "money"},
                     {territories::territories_module(), accounts::accounts_module(),
                      vocabulary::vocabulary_module(), reports::reports_module(),
                      members::members_module(), circles::circles_module(), money_module(),
                      finder::finder_module({money_kind()})}) {}

    void SetUp() override {
        PeopleTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        board_ = person("Board", {Role::board});
        database().write([&](db::WriteTx& tx) {
            const auto granted =
                accounts::grant_role(tx, {}, board_.account, {Role::board, {}}, "elected");
            EXPECT_TRUE(granted.ok());
        });
    }

    void begin() { EXPECT_EQ(post("/en/money/figures/usual", {}, board_).status, 303); }

    static http::NameValues value(std::string year, std::string value, std::string seen = "0",
                                  std::string reason = "") {
        return {{"year", std::move(year)}, {"value", std::move(value)},
                {"document", "none"},      {"source", "page 4"},
                {"seen", std::move(seen)}, {"reason", std::move(reason)}};
    }
    web::TestAnswer write(const std::string& figure, const http::NameValues& fields) {
        return post("/en/money/figures/" + figure + "/value", fields, board_);
    }
    web::TestAnswer upload(const access::Actor& who, const std::string& bytes) {
        http::Request request;
        request.method = http::Method::post;
        EXPECT_TRUE(http::set_target(request, "/api/money/documents"));
        request.content_type = "multipart/form-data";
        for (const auto& [name, text] :
             {std::pair{"title", "Accounts of 2024"}, std::pair{"year", "2024"},
              std::pair{"kind", "accounts"}, std::pair{"language", "nl"},
              std::pair{"summary_en", "We earned **a little**."}}) {
            request.fields.add(name, text);
        }
        const auto path = database_.folder() / ("sent-" + std::to_string(++sent_));
        std::ofstream(path, std::ios::binary) << bytes;
        http::Upload sent;
        sent.field = "document";
        sent.file_name = "accounts.pdf";
        sent.size = bytes.size();
        sent.file = http::TemporaryFile{path};
        request.uploads.push_back(std::move(sent));
        return send(std::move(request), who);
    }
    std::string ask(const access::Actor& who, const std::string& body, bool as_member = false) {
        http::NameValues fields{{"about", "all"}, {"body", body}};
        if (as_member) fields.add("as_member", "true");
        const auto answer = post("/en/money/questions", fields, who);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location;
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor board_ = {};

 private:
    int sent_ = 0;
};

inline const std::string kSmallPdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

}  // namespace agora::money
