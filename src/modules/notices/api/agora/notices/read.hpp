#pragma once

#include "agora/base/result.hpp"
#include "agora/notices/notice.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace agora::notices {

/// Why a document, or one record of it, is not a notice. Refusal::field() says where: an element
/// path ("/ContractNotice/cbc:ID"), a JSON path ("/releases/2/ocid") or a line ("line 12").
enum class NoticeRefusal {
    not_recognised,  ///< no format of ours
    file_too_large,  ///< more than kMostBytes
    xml_malformed,
    xml_unsafe,  ///< declares entities
    xml_too_deep,
    json_malformed,
    csv_malformed,
    columns_unknown,  ///< no column of the CSV is a title
    id_missing,
    title_missing,
    buyer_missing,
    date_missing,    ///< an obligatory date of issue
    given_twice,     ///< a thing that may stand once only
};
RefusalText refusal_text(NoticeRefusal refusal);

constexpr std::size_t kMostBytes = 64 * 1024 * 1024;
constexpr std::size_t kMostNotices = 50'000;  ///< records beyond are left out, with `cut` set

/// Which column of a CSV file holds what: (field, header). Fields: id, version, title, description,
/// buyer, buyer_id, country, town, nuts, kind, procedure, cpv, other_cpvs, value, currency,
/// deadline, deadline_time, published, languages, link, documents_link, contact_name,
/// contact_email. What isn't given is recognised from common headers in nl, fr and en.
using Columns = std::vector<std::pair<std::string, std::string>>;

/// What is known about the bytes from elsewhere; all of it may be left out.
struct Hint {
    std::optional<Format> format;  ///< otherwise recognised from the content
    std::string charset;           ///< of the header Content-Type
    std::string address;           ///< where it was fetched: relative links start there
    std::string source;            ///< name of the source, when the document has none
    Kind kind = Kind::tender;      ///< of feeds and CSV files, which don't say
    std::string language;          ///< the same
    std::string zone =
        "Europe/Brussels";  ///< of moments without one, when the country doesn't tell
    Columns columns;
};

struct Reading {
    Format format = Format::eforms;
    std::vector<Notice> notices;
    std::vector<Refusal> refused;  ///< one for each record that could not be read
    bool cut = false;              ///< there were more than kMostNotices
};

/// Reads every notice of a document: TED eForms and the older TED_EXPORT (R2.0.7 to R2.0.9), OCDS
/// (release, release package, record package), DECP, RSS 0.9x to 2.0, Atom, JSON Feed, CSV.
/// A record that is none is named in `refused` and doesn't stop the rest; refused as a whole only
/// when nothing can be recognised. Pure, safe from any thread. Costs some 2 ms for a notice,
/// 0.04 ms for an entry of a feed or a row.
Result<Reading> read(std::string_view bytes, const Hint& hint = {});

}  // namespace agora::notices
