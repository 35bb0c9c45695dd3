#include "ocds.hpp"

#include "cleaning.hpp"
#include "codes.hpp"
#include "json_values.hpp"
#include "moments.hpp"
#include "ocds_parts.hpp"
#include "refusing.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <map>

namespace agora::notices {
namespace {

using fields::Json;

/// Releases of one process of which each is read with what was before; of more, the earlier ones are
/// read alone, so that a document can't take hours.
constexpr std::size_t kMostHistory = 40;

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

void read_release(const OcdsRelease& found, const Hint& hint, Reading& reading) {
    const Json& release = found.json;
    const std::string& where = found.where;
    Notice notice;
    notice.format = Format::ocds;
    notice.source = found.publisher.empty() ? hint.source : found.publisher;
    notice.licence = found.licence;
    notice.adds = !found.whole;
    notice.source_id = one_line(text_at(release, "ocid"), 200);
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
    if (notice.adds) {
        read_ocds_taken_back(found.said.empty() ? std::vector{release} : found.said, notice);
    }
    if (notice.titles.empty()) {
        add_text(notice.titles, "", notice.source_id);
        add_flaw(notice, where + "/tender/title",
                 tr("The notice has no title; its identifier stands in its place."));
    }
    if (notice.buyers.empty()) add_flaw(notice, where + "/buyer", tr("The notice names no buyer."));
    reading.notices.push_back(std::move(notice));
}

std::optional<Instant> date_of(const Json& release) {
    return parse_moment(text_at(release, "date"), "UTC");
}

bool is_earlier(const Json& one, const Json& other) {
    return date_of(one) < date_of(other);
}

/// The state of the record now: as compiled by the publisher, else its embedded releases merged.
Json release_of(const Json& record) {
    for (const std::string_view name : {"compiledRelease", "versionedRelease"}) {
        if (record[name].has("ocid")) return record[name];
    }
    std::vector<Json> releases = record["releases"].items();
    std::erase_if(releases, [](const Json& release) { return !release.has("ocid"); });
    std::ranges::stable_sort(releases, &is_earlier);
    return merged(releases);
}

/// Puts the releases of one process in the order of their dates, each with what was before.
void merge_process(const std::vector<std::size_t>& places, std::vector<OcdsRelease>& all) {
    std::vector<OcdsRelease> releases;
    for (const std::size_t place : places) releases.push_back(all[place]);
    std::ranges::stable_sort(releases, &is_earlier, &OcdsRelease::json);
    const std::size_t alone = releases.size() - std::min(releases.size(), kMostHistory);
    std::vector<Json> before;
    std::vector<Json> said;
    for (std::size_t at = 0; at < releases.size(); ++at) {
        all[places[at]] = releases[at];
        before.push_back(releases[at].json);
        if (at < alone) continue;
        said.push_back(releases[at].json);
        all[places[at]].said = said;
        const Json state = merged(before);
        if (state.is_null()) continue;
        all[places[at]].json = state;
        before = {state};
    }
}

}  // namespace

bool is_ocds(const Json& document) {
    if (document["releases"].is_array() || document["records"].is_array()) return true;
    return document["ocid"].text().has_value();
}

void find_ocds(const Json& document, Reading& reading, std::vector<OcdsRelease>& all) {
    const std::string publisher = one_line(text_at(document["publisher"], "name"), 200);
    const std::string licence = one_line(text_at(document, "license"), 300);
    const auto add = [&](const Json& release, const std::string& where, bool whole) {
        if (all.size() >= kMostNotices) {
            reading.cut = true;
        } else if (one_line(text_at(release, "ocid"), 200).empty()) {
            const std::string place = whole ? where : where + "/ocid";
            reading.refused.push_back(refused_at(NoticeRefusal::id_missing, place));
        } else {
            all.push_back({release, publisher, licence, where, whole});
        }
    };
    // A record by itself has the releases that a package has too.
    if (document["ocid"].text() && document["releases"].is_array()) {
        add(release_of(document), "/compiledRelease", true);
        return;
    }
    const bool of_records = document["records"].is_array();
    if (!of_records && !document["releases"].is_array()) {
        add(document, "", has_tag(document, "compiled"));
        return;
    }
    const std::string list = of_records ? "records" : "releases";
    std::size_t place = 0;
    for (const Json& one : document[list].items()) {
        const std::string where = "/" + list + "/" + std::to_string(place++);
        if (of_records) {
            add(release_of(one), where + "/compiledRelease", true);
        } else {
            add(one, where, has_tag(one, "compiled"));
        }
    }
}

void read_ocds(std::vector<OcdsRelease> all, const Hint& hint, Reading& reading) {
    std::map<std::string, std::vector<std::size_t>> processes;
    for (std::size_t place = 0; place < all.size(); ++place) {
        if (!all[place].whole) processes[text_at(all[place].json, "ocid")].push_back(place);
    }
    for (const auto& [ocid, places] : processes) {
        if (places.size() > 1) merge_process(places, all);
    }
    for (const OcdsRelease& release : all) read_release(release, hint, reading);
}

}  // namespace agora::notices
