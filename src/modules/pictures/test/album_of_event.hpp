#pragma once

#include "agora/accounts/administration.hpp"
#include "agora/accounts/eraser.hpp"
#include "agora/events/testing.hpp"
#include "agora/files/store.hpp"
#include "agora/members/uploading.hpp"
#include "agora/pictures/module.hpp"
#include "agora/web/settings.hpp"
#include "album.hpp"
#include "picture_store.hpp"

#include <algorithm>

namespace agora::pictures {

using std::chrono::days;

/// Ana's breakfast two weeks ago; Ben had a place, Zoe did not; Mod moderates pictures.
class PicturesTest : public members::UploadsTo<events::CalendarTest> {
 protected:
    PicturesTest() : UploadsTo({"pictures"}, {pictures_module()}) {}

    void SetUp() override {
        UploadsTo::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        zoe_ = person("Zoe");
        mod_ = person("Mod", {access::Role::moderator});
        database().write([&](db::WriteTx& tx) {
            EXPECT_TRUE(
                accounts::grant_role(tx, {{}, now()}, mod_.account, {access::Role::moderator, {}}));
        });
        path_ = announce(ana_, breakfast("Bread"));
        come(path_, ben_);
    }
    void begin() { clock_.advance(days{15}); }

    static Fields answers() {
        return {{"alternative_text", "Canary-table with bread"},
                {"rights_holder", "Canary-holder"},
                {"licence", "cc_by"},
                {"people_shown", "all_agreed"}};
    }
    web::TestAnswer add(const access::Actor& who, char shade = '\x44') {
        return upload("/api" + path_ + "/pictures", answers(),
                      {"picture", "bread.png", members::small_png(60, 40, shade)}, who);
    }
    std::vector<Picture> all() {
        return database().read([&](db::ReadTx& tx) { return list_pictures(tx, id_of(path_)); });
    }
    /// "/events/12/pictures/34" and what follows it, of the picture at this place.
    std::string one(std::string_view rest, std::size_t place = 0) {
        return path_ + "/pictures/" + to_string(all().at(place).picture_id) + std::string{rest};
    }
    std::string file() { return one("/picture.webp"); }
    std::string album() { return "/en" + path_ + "/pictures"; }
    /// A visitor says that they are in the first picture.
    int object(const access::Actor& who = {}) {
        return post("/en" + one("/objection"),
                    {{"reason", "canary-reason"}, {"mail", "ida@people.example"}}, who)
            .status;
    }
    std::string open_objection() { return open_objection(mod_); }
    std::string open_objection(const access::Actor& moderator) {
        const auto page = get("/api/pictures/objections", moderator);
        constexpr std::string_view kBefore = "\"objection_id\":\"";
        const std::size_t at = page.body.find(kBefore);
        if (at == std::string::npos) return {};
        const std::size_t from = at + kBefore.size();
        return "/pictures/objections/" + page.body.substr(from, page.body.find('"', from) - from);
    }
    int decide(std::string_view decision, const access::Actor& who) {
        return decide(open_objection(), decision, who);
    }
    int decide(const std::string& objection, std::string_view decision, const access::Actor& who) {
        return post("/en" + objection + "/decision", {{"decision", std::string{decision}}}, who)
            .status;
    }
    void erase(const access::Actor& who) {
        const accounts::Eraser eraser(services());
        database().write([&](db::WriteTx& tx) {
            EXPECT_TRUE(eraser.erase(tx, {who.account, now()}, who.account).ok());
        });
        settle();
    }
    void set(std::string_view key, std::string_view value) {
        database().write([&](db::WriteTx& tx) {
            EXPECT_TRUE(
                web::change_setting(tx, services().settings, {ana_.account, now()}, key, value));
        });
        services().settings.reload();
    }
    bool mailed(std::string_view to, std::string_view text) {
        settle();
        return std::ranges::any_of(mails(), [&](const std::string& mail) {
            return mail.starts_with("To: " + std::string{to}) &&
                   mail.find(text) != std::string::npos;
        });
    }
    std::size_t stored_files() {
        std::size_t count = 0;
        services().state<files::Store>().each([&](const files::StoredFile&) { ++count; });
        return count;
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor zoe_ = {};
    access::Actor mod_ = {};
    std::string path_;
};

}  // namespace agora::pictures
