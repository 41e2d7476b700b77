package dev.frontdesk.plivo.account;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What this Frontdesk's database says about its dealings with Plivo. */
@Stateless
public class Installation {

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    /** The eight digits in the names of all that it makes at Plivo. */
    public String digits() {
        return (String) entities.createNativeQuery("select installation from plivo_account")
                .getSingleResult();
    }

    /** True once a plan was applied: from then on what is missing at Plivo was there. */
    public boolean isSetUp() {
        return (Boolean) entities.createNativeQuery("select applied_at is not null from plivo_account")
                .getSingleResult();
    }

    /** A plan was applied. */
    public void setUp() {
        entities.createNativeQuery("update plivo_account set applied_at = now() where applied_at is null")
                .executeUpdate();
    }
}
