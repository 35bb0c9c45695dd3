#pragma once

#include "agora/files/store.hpp"
#include "agora/locale/translator.hpp"
#include "personal_store.hpp"

#include <string>

namespace agora::accounts {

struct CopyWanted {
    access::AccountId account;
    std::string name;
    Language language = Language::en;
};

/// Everything that is kept about a person and is not a secret of the machine: one ZIP with a JSON
/// file per table, the uploaded files that the rows name, and a page to read that shows the pictures
/// (GDPR 15 and 20). Reads in one snapshot.
std::string copy_of_data(db::ReadTx& tx, const files::Store& store,
                         const std::vector<web::Module>& modules,
                         const locale::Translator& translator, const CopyWanted& wanted);

}  // namespace agora::accounts
