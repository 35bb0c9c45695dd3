#pragma once

#include "agora/crypto/encoding.hpp"
#include "agora/fields/json_read.hpp"
#include "event_store.hpp"
#include "events_test.hpp"
#include "import_run.hpp"

#include <filesystem>
#include <fstream>

namespace agora::events {

/// "20261201T080000Z"
inline std::string compact(Instant at) {
    std::string text = to_iso(at);
    std::erase(text, '-');
    std::erase(text, ':');
    return text;
}

class ImportTest : public EventsTest {
 protected:
    access::Actor ana_ = {};

    void SetUp() override {
        EventsTest::SetUp();
        ana_ = person("Ana");
    }

    std::string at(int days, int hour) {
        return compact(start_of(utc_date(now())) + std::chrono::days{days} +
                       std::chrono::hours{hour});
    }
    /// An event in ten days at eight, two hours long.
    std::string entry(std::string_view uid, std::string_view title, std::string_view more = {}) {
        return "BEGIN:VEVENT\nUID:" + std::string{uid} + "\nSUMMARY:" + std::string{title} +
               "\nDTSTART:" + at(10, 8) + "\nDTEND:" + at(10, 10) +
               "\nLOCATION:Bread Street 1\\, 9000 Gent\n" + std::string{more} + "END:VEVENT\n";
    }
    static std::string calendar(std::string_view entries) {
        return "BEGIN:VCALENDAR\nX-WR-CALNAME:Of elsewhere\n" + std::string{entries} +
               "END:VCALENDAR\n";
    }
    static http::NameValues as_member() {
        return {{"voice", "member"},
                {"time_zone", "Europe/Brussels"},
                {"level", "local"},
                {"audience", "everyone"}};
    }
    http::NameValues for_group(const std::string& group) {
        auto fields = with(as_member(), "voice", "group");
        fields.add("circle", circle_id(group));
        return fields;
    }

    web::TestAnswer upload(const std::string& bytes, const access::Actor& by,
                           const http::NameValues& fields) {
        http::Request request;
        EXPECT_TRUE(http::set_target(request, "/api/events/import"));
        request.method = http::Method::post;
        request.content_type = "multipart/form-data";
        request.fields = fields;
        const auto path = std::filesystem::temp_directory_path() /
                          ("calendar-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
        std::ofstream(path, std::ios::binary) << bytes;
        http::Upload file;
        file.field = "file";
        file.file_name = "agenda.ics";
        file.size = bytes.size();
        file.file = http::TemporaryFile(path);
        request.uploads.push_back(std::move(file));
        return send(std::move(request), by);
    }
    /// The page of the file that was given, "/en/events/import/12".
    std::string given(const std::string& bytes, const access::Actor& by,
                      const http::NameValues& fields) {
        const auto answer = upload(bytes, by, fields);
        const auto json = fields::parse_json(answer.body);
        std::string path{json ? (*json)["location"].text().value_or("") : ""};
        const std::size_t at = path.find("/events/import/");
        EXPECT_NE(at, std::string::npos) << answer.body;
        return at == std::string::npos ? "" : "/en" + path.substr(at);
    }
    std::string brought_in(const std::string& bytes, const access::Actor& by,
                           const http::NameValues& fields) {
        std::string page = given(bytes, by, fields);
        EXPECT_EQ(post(page, {}, by).status, 303);
        return page;
    }
    std::vector<Event> events() {
        return database().read([&](db::ReadTx& tx) {
            return list_events_between(tx, now(), now() + std::chrono::days{800});
        });
    }
    static ImportId import_id(const std::string& page) {
        return *parse_id<ImportId>(page.substr(page.rfind('/') + 1));
    }
    PlannedDate first_planned(const Import& import) {
        const auto atlas = services().state<territories::AtlasHolder>().current();
        const auto bytes = crypto::decode_base64url(import.content);
        return plan_import(*bytes, {import, *atlas, now(), "agora.example", {}})->dates.front();
    }
};

}  // namespace agora::events
