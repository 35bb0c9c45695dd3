#include "refusing.hpp"

#include "agora/base/text.hpp"

namespace agora::notices {

RefusalText refusal_text(NoticeRefusal refusal) {
    using enum NoticeRefusal;
    constexpr RefusalKind kField = RefusalKind::field;
    switch (refusal) {
        case not_recognised:
            return {"not_recognised", kField,
                    tr("This is none of the kinds of file that can be read: TED XML, OCDS, DECP, a "
                       "feed or a table in CSV.")};
        case file_too_large:
            return {"file_too_large", kField, tr("The file is too large. Send it in parts.")};
        case xml_malformed:
            return {"xml_malformed", kField,
                    tr("The XML is not well-formed ({where}). Fetch the file once more.")};
        case xml_unsafe:
            return {"xml_unsafe", kField,
                    tr("The XML declares entities that could be harmful. Send it without them.")};
        case xml_too_deep:
            return {"xml_too_deep", kField, tr("The XML is nested too deeply to be a notice.")};
        case json_malformed:
            return {"json_malformed", kField,
                    tr("The JSON is not valid ({where}). Fetch the file once more.")};
        case csv_malformed:
            return {"csv_malformed", kField,
                    tr("The table can't be read any further ({where}). Check that line.")};
        case columns_unknown:
            return {"columns_unknown", kField,
                    tr("No column of the table holds a title. Say which one does.")};
        case id_missing:
            return {"id_missing", kField, tr("The notice has no identifier ({where}).")};
        case title_missing:
            return {"title_missing", kField, tr("The notice has no title ({where}).")};
        case buyer_missing:
            return {"buyer_missing", kField, tr("The notice names no buyer ({where}).")};
        case date_missing:
            return {"date_missing", kField, tr("The notice has no date of issue ({where}).")};
        case given_twice:
            return {"given_twice", kField,
                    tr("The same notice stands twice in the file ({where}).")};
    }
    return {};
}

void add_flaw(Notice& notice, std::string where, std::string_view reason) {
    if (notice.flaws.size() < kMostFlaws) notice.flaws.push_back({std::move(where), reason});
}

}  // namespace agora::notices
