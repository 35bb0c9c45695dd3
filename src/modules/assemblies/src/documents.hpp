#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/files/documents.hpp"
#include "sight.hpp"

#include <string>

namespace agora::assemblies {

struct NewDocument {
    std::string title = {};
    std::string language = {};
};
/// Until its minutes are approved or it is cancelled.
bool takes_documents(const Meeting& meeting);
/// To a meeting (or, with zero, to the body itself): 40 of 100 MB together at most.
Result<Done> add_document(const Acting& acting, const Body& body, MeetingId meeting,
                          const NewDocument& about, const files::KeptDocument& kept);
/// Those of a meeting only while it is a draft: later they are what members were convened with.
Result<Done> remove_document(const Acting& acting, const Document& document);

}  // namespace agora::assemblies
