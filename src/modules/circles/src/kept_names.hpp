#pragma once

#include "agora/circles/names.hpp"
#include "agora/web/kept.hpp"

#include <array>

namespace agora::circles {

/// The names of all circles in each language; circle_store touches "circles" where one changes.
class KeptNames {
 public:
    KeptNames();
    std::shared_ptr<const CircleNames> at(db::ReadTx& tx, Language reader);

 private:
    using InLanguages = std::array<CircleNames, kLanguages.size()>;
    static InLanguages load(db::ReadTx& tx);
    web::Kept<InLanguages> names_;
};

}  // namespace agora::circles
