#pragma once

#include "agora/accounts/administration.hpp"
#include "agora/accounts/eraser.hpp"
#include "agora/accounts/module.hpp"
#include "agora/ambassadors/ambassador.hpp"
#include "agora/ambassadors/module.hpp"
#include "agora/inbox/module.hpp"
#include "agora/kit/module.hpp"
#include "agora/lottery/module.hpp"
#include "agora/members/module.hpp"
#include "agora/members/testing.hpp"
#include "agora/members/uploading.hpp"
#include "agora/reports/module.hpp"
#include "agora/site/module.hpp"
#include "agora/stories/module.hpp"
#include "agora/stories/story.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"
#include "item_store.hpp"
#include "word_store.hpp"

#include <algorithm>

namespace agora::kit {

using access::Role;
using std::chrono::days;

inline const std::string kSmallPdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

/// Sol and Sam of the support group keep the kit, Amy is an ambassador, Ben a member.
class KitTest : public members::UploadsTo<members::PeopleTest> {
 protected:
    KitTest()
        : UploadsTo(
              {"site", "territories", "accounts", "inbox", "vocabulary", "reports", "members",
               "lottery", "ambassadors", "stories", "kit"},
              {site::site_module(), territories::territories_module(), accounts::accounts_module(),
               inbox::inbox_module(), vocabulary::vocabulary_module(), reports::reports_module(),
               members::members_module(), lottery::lottery_module(),
               ambassadors::ambassadors_module(), stories::stories_module(), kit_module()}) {}

    void SetUp() override {
        UploadsTo::SetUp();
        sol_ = person("Sol", {Role::support_group});
        sam_ = person("Sam", {Role::support_group});
        amy_ = person("Amy");
        ben_ = person("Ben");
        give_role(sol_);
        give_role(sam_);
        database().write([&](db::WriteTx& tx) {
            ambassadors::put_whole_sheet(tx,
                                         {.account_id = amy_.account,
                                          .standing = ambassadors::Standing::accepted,
                                          .check_code = "canary",
                                          .applied_at = now(),
                                          .changed_at = now()},
                                         {});
        });
    }
    void give_role(const access::Actor& who) {
        database().write([&](db::WriteTx& tx) {
            EXPECT_TRUE(
                accounts::grant_role(tx, {{}, now()}, who.account, {Role::support_group, {}}).ok());
        });
    }
    void take_role(const access::Actor& who) {
        database().write([&](db::WriteTx& tx) {
            EXPECT_TRUE(
                accounts::withdraw_role(tx, {{}, now()}, who.account, {Role::support_group, {}})
                    .ok());
        });
    }
    std::string day(int ahead) { return to_string(utc_date(now()) + days{ahead}); }

    Fields item(const std::string& kind = "slides", const std::string& audience = "everyone") {
        return {{"kind", kind},
                {"title", "Canary item"},
                {"summary", "Canary for a fair."},
                {"languages", "nl"},
                {"languages", "en"},
                {"audience", audience},
                {"valid_from", day(0)},
                {"valid_until", day(100)},
                {"address", ""},
                {"body", ""},
                {"seen", "0"}};
    }
    static Fields with(Fields fields, std::string_view name, std::string value) {
        for (auto& [key, old] : fields) {
            if (key == name) old = value;
        }
        return fields;
    }
    web::TestAnswer send_item(const Fields& fields, const File& file, const access::Actor& who) {
        return upload("/api/kit", fields, file, who);
    }
    static File pdf(std::string bytes = kSmallPdf) {
        return {"document", "slides.pdf", std::move(bytes)};
    }
    /// Its path, "/kit/12".
    std::string added(const Fields& fields, const File& file) {
        const auto answer = send_item(fields, file, sol_);
        EXPECT_EQ(answer.status, 200) << answer.body;
        const std::size_t at = answer.body.find("/kit/");
        return answer.body.substr(at, answer.body.find('"', at) - at);
    }
    std::string added_text(const std::string& audience = "everyone") {
        return added(with(item("text", audience), "body", "Canary **words**."), {});
    }
    web::TestAnswer send_version(const std::string& path, const Fields& fields, const File& file,
                                 const access::Actor& who) {
        return upload("/api" + path + "/versions", fields, file, who);
    }
    static ItemId id_in(const std::string& path) {
        return parse_id<ItemId>(path.substr(std::string_view{"/kit/"}.size())).value_or(ItemId{});
    }
    std::int64_t downloads(const std::string& path, std::int64_t version = 1) {
        return database().read([&](db::ReadTx& tx) {
            const auto found = find_version(tx, id_in(path), version);
            return found ? found->downloads : -1;
        });
    }
    http::NameValues word(const std::string& en = "Canary word", const std::string& seen = "0") {
        return {{"nl", "Kanariewoord"},
                {"sentence_nl", "Een zin over kanaries."},
                {"fr", "Mot canari"},
                {"sentence_fr", "Une phrase sur les canaris."},
                {"en", en},
                {"sentence_en", "Canary sentence in plain words."},
                {"valid_until", day(200)},
                {"seen", seen}};
    }
    std::string word_path() {
        return database().read([&](db::ReadTx& tx) {
            return "/en/kit/words/" + to_string(list_words(tx).at(0).word_id);
        });
    }
    void a_while_passes() {
        for (const jobs::Periodic& periodic : kit_module().periodic(services())) periodic.run();
        settle();
    }
    std::size_t mails_to(std::string_view name, std::string_view text) {
        settle();
        return static_cast<std::size_t>(std::ranges::count_if(mails(), [&](const auto& mail) {
            return mail.starts_with("To: " + ascii_lower(name) + "@people.example") &&
                   mail.find(text) != std::string::npos;
        }));
    }

    access::Actor sol_ = {};
    access::Actor sam_ = {};
    access::Actor amy_ = {};
    access::Actor ben_ = {};
};

}  // namespace agora::kit
