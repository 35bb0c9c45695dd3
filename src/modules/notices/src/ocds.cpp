#include "ocds.hpp"

#include "cleaning.hpp"
#include "codes.hpp"
#include "json_values.hpp"
#include "moments.hpp"
#include "ocds_parts.hpp"
#include "refusing.hpp"

#include "agora/base/text.hpp"

#include <algorithm>

namespace agora::notices {
namespace {

using fields::Json;

/// What a package says of all its releases.
struct Package {
    std::string publisher;
    std::string licence;
};

bool has_tag(const Json& release, std::string_view wanted) {
    const std::vector<Json> tags = member(release, "tag").items();
    return std::any_of(tags.begin(), tags.end(),
                       [&](const Json& tag) { return tag.text() == wanted; });
}

bool has_items(const Json& release, std::string_view name) {
    return !member(release, name).items().empty();
}

Stage stage_of(const Json& release) {
    const std::string status = text_at(member(release, "tender"), "status");
    if (status == "cancelled" || status == "withdrawn" || has_tag(release, "tenderCancellation"))
        return Stage::cancelled;
    if (has_tag(release, "implementation")) return Stage::completed;
    if (has_items(release, "contracts") || has_items(release, "awards")) return Stage::awarded;
    const bool has_tender = member(release, "tender").is_object();
    if (has_tag(release, "planning") || status == "planning" || status == "planned" || !has_tender)
        return Stage::planned;
    return Stage::open;
}

void read_release(const Json& release, const Package& package, std::string where, const Hint& hint,
                  Reading& reading) {
    Notice notice;
    notice.format = Format::ocds;
    notice.source = package.publisher.empty() ? hint.source : package.publisher;
    notice.licence = package.licence;
    notice.source_id = one_line(text_at(release, "ocid"), 200);
    if (notice.source_id.empty()) {
        reading.refused.push_back(refused_at(NoticeRefusal::id_missing, where + "/ocid"));
        return;
    }
    notice.procedure_id = notice.source_id;
    notice.source_version = one_line(text_at(release, "id"), 200);
    const std::string date = text_at(release, "date");
    notice.published = parse_moment(date, hint.zone);
    if (!date.empty() && !notice.published)
        add_flaw(notice, where + "/date", tr("This is no date."));
    add_code(notice.languages, language_code(text_at(release, "language")));
    notice.stage = stage_of(release);
    read_ocds_buyers(release, notice);
    const std::string country = notice.buyers.empty() ? "" : notice.buyers.front().country;
    read_ocds_tender(release, zone_of(country, hint.zone), notice);
    read_ocds_amendments(release, notice);
    if (notice.titles.empty()) {
        add_text(notice.titles, "", notice.source_id);
        add_flaw(notice, where + "/tender/title",
                 tr("The notice has no title; its identifier stands in its place."));
    }
    if (notice.buyers.empty()) add_flaw(notice, where + "/buyer", tr("The notice names no buyer."));
    reading.notices.push_back(std::move(notice));
}

Json latest(const std::vector<Json>& releases) {
    Json found;
    std::string last;
    for (const Json& release : releases) {
        const std::string date = text_at(release, "date");
        if (!release.has("ocid") || date < last) continue;
        found = release;
        last = date;
    }
    return found;
}

/// The state of the record now: as compiled by the publisher, else its newest embedded release.
Json release_of(const Json& record) {
    for (const std::string_view name : {"compiledRelease", "versionedRelease"}) {
        if (record[name].has("ocid")) return record[name];
    }
    return latest(record["releases"].items());
}

void read_record(const Json& record, const Package& package, const std::string& where,
                 const Hint& hint, Reading& reading) {
    const Json release = release_of(record);
    if (release.is_null()) {
        reading.refused.push_back(
            refused_at(NoticeRefusal::id_missing, where + "/compiledRelease"));
        return;
    }
    read_release(release, package, where + "/compiledRelease", hint, reading);
}

template <typename Read>
void read_each(const Json& items, std::string_view name, Reading& reading, Read read) {
    std::size_t position = 0;
    for (const Json& item : items.items()) {
        if (reading.notices.size() >= kMostNotices) {
            reading.cut = true;
            return;
        }
        read(item, "/" + std::string{name} + "/" + std::to_string(position++));
    }
}

}  // namespace

bool is_ocds(const Json& document) {
    if (document["releases"].is_array() || document["records"].is_array()) return true;
    return document["ocid"].text().has_value();
}

void read_ocds(const Json& document, const Hint& hint, Reading& reading) {
    const Package package{one_line(text_at(document["publisher"], "name"), 200),
                          one_line(text_at(document, "license"), 300)};
    // A record by itself has the releases that a package has too.
    if (document["ocid"].text() && document["releases"].is_array()) {
        read_record(document, package, "", hint, reading);
    } else if (document["records"].is_array()) {
        read_each(document["records"], "records", reading,
                  [&](const Json& record, const std::string& where) {
                      read_record(record, package, where, hint, reading);
                  });
    } else if (document["releases"].is_array()) {
        read_each(document["releases"], "releases", reading,
                  [&](const Json& release, const std::string& where) {
                      read_release(release, package, where, hint, reading);
                  });
    } else {
        read_release(document, package, "", hint, reading);
    }
}

}  // namespace agora::notices
