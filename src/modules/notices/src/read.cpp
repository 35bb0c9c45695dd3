#include "agora/notices/read.hpp"

#include "csv.hpp"
#include "decp.hpp"
#include "decp_xml.hpp"
#include "documents.hpp"
#include "eforms.hpp"
#include "feed_parts.hpp"
#include "ocds.hpp"
#include "refusing.hpp"
#include "ted_export.hpp"

#include "agora/base/text.hpp"

#include <set>
#include <utility>

namespace agora::notices {
namespace {

/// One notice a document: its refusal is that of the whole.
Result<Reading> single(Format format, Result<Notice> notice) {
    if (!notice) return notice.refusal();
    Reading reading;
    reading.format = format;
    reading.notices.push_back(*std::move(notice));
    return reading;
}

Result<Reading> read_xml(std::string_view bytes, const Hint& hint) {
    const Result<xml::Parsed> parsed = parse_xml(bytes, hint);
    if (!parsed) return parsed.refusal();
    const xml::Element& root = parsed->root;
    if (is_feed(root)) {
        Reading reading;
        read_feed_notices(read_xml_feed(root, hint), hint, reading);
        return reading;
    }
    // Half a notice would be taken for a whole one.
    if (parsed->repaired) {
        return refused_at(NoticeRefusal::xml_malformed,
                          "line " + std::to_string(parsed->malformed_line));
    }
    if (is_eforms(root)) return single(Format::eforms, read_eforms(root, hint));
    if (is_ted_export(root)) return single(Format::ted_export, read_ted_export(root, hint));
    if (is_decp_xml(root)) {
        const fields::Json document = decp_as_json(root);
        if (!is_decp(document)) return NoticeRefusal::not_recognised;
        Reading reading;
        reading.format = Format::decp;
        read_decp(document, hint, reading);
        return reading;
    }
    return NoticeRefusal::not_recognised;
}

/// Whether the document was of a kind that we know.
bool read_document(const fields::Json& document, const Hint& hint, Reading& reading,
                   std::vector<OcdsRelease>& releases) {
    if (is_ocds(document)) {
        reading.format = Format::ocds;
        find_ocds(document, reading, releases);
    } else if (is_decp(document)) {
        reading.format = Format::decp;
        read_decp(document, hint, reading);
    } else if (is_json_feed(document)) {
        read_feed_notices(read_json_feed(document, hint), hint, reading);
    } else {
        return false;
    }
    return true;
}

Result<Reading> read_json(std::string_view bytes, const Hint& hint) {
    const Result<fields::Json> whole = parse_document(bytes);
    Reading reading;
    std::vector<fields::Json> documents;
    if (!whole) {
        documents = parse_lines(bytes, reading.refused);
        if (documents.empty()) return whole.refusal();
    } else if (whole->is_array()) {
        documents = whole->items();
    } else {
        documents.push_back(*whole);
    }
    std::vector<OcdsRelease> releases;
    bool recognised = false;
    std::size_t position = 0;
    for (const fields::Json& document : documents) {
        const bool known = read_document(document, hint, reading, releases);
        recognised = recognised || known;
        if (!known && documents.size() > 1) {
            reading.refused.push_back(
                refused_at(NoticeRefusal::not_recognised, "/" + std::to_string(position)));
        }
        ++position;
    }
    if (!recognised) return NoticeRefusal::not_recognised;
    read_ocds(std::move(releases), hint, reading);
    return reading;
}

/// A notice that stands there twice in one version is told once.
void refuse_doubles(Reading& reading) {
    std::set<std::pair<std::string, std::string>> seen;
    std::vector<Notice> kept;
    kept.reserve(reading.notices.size());
    for (Notice& notice : reading.notices) {
        if (seen.insert({notice.source_id, notice.source_version}).second)
            kept.push_back(std::move(notice));
        else
            reading.refused.push_back(refused_at(NoticeRefusal::given_twice, notice.source_id));
    }
    reading.notices = std::move(kept);
}

Result<Reading> read_as(std::string_view bytes, const Hint& hint) {
    if (bytes.size() > kMostBytes) return NoticeRefusal::file_too_large;
    if (hint.format == Format::csv) return read_csv(bytes, hint);
    if (xml::seems_xml(bytes)) return read_xml(bytes, hint);
    if (seems_json(bytes)) return read_json(bytes, hint);
    if (hint.format) return NoticeRefusal::not_recognised;
    Result<Reading> table = read_csv(bytes, hint);
    if (!table && table.refusal().is(NoticeRefusal::columns_unknown) && hint.columns.empty())
        return NoticeRefusal::not_recognised;
    return table;
}

}  // namespace

Result<Reading> read(std::string_view bytes, const Hint& hint) {
    Result<Reading> reading = read_as(bytes, hint);
    if (reading) refuse_doubles(*reading);
    return reading;
}

}  // namespace agora::notices
